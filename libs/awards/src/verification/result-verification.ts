import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { readManifest } from '../frozen-season';
import { FrozenRecordsRepository } from '../persistence/frozen-records.repository';
import { type ResultHead, ResultsRepository } from '../persistence/results.repository';
import { type ResultLine, resultLines } from '../result-rows';
import { sha256Of } from '../season-manifest';
import { compareValues } from './compare-values';
import { firstDifference } from './first-difference';
import { storedResultWords as words } from './stored-result.messages.vi';

/** One version of a campaign's result with the first thing wrong of each kind, in plain Vietnamese; none: it is what was frozen. */
export interface VersionFindings {
  readonly id: string;
  readonly versionNo: number;
  readonly sha256: string;
  readonly faults: readonly string[];
}

/** Recomputes frozen results as they are stored and compares everything that was made of them. It asks for no permission: the caller has decided. */
@Injectable()
export class ResultVerification {
  constructor(
    private readonly results: ResultsRepository,
    private readonly records: FrozenRecordsRepository,
  ) {}

  /** Every version of a campaign's result, one after the other: only one manifest is held at a time. */
  async ofCampaign(tx: Tx, campaignId: string): Promise<VersionFindings[]> {
    const recorded = await this.records.frozen(tx, campaignId);
    const heads = await this.results.versionsOf(tx, campaignId);
    const findings: VersionFindings[] = [];
    for (const head of heads) findings.push({ id: head.id, versionNo: head.versionNo, sha256: head.sha256, faults: [...recordFaults(head, recorded), ...(await this.contentFaults(tx, head))] });
    const gone = [...recorded].filter(([id]) => heads.every((head) => head.id !== id));
    return [...findings, ...gone.map(([id, sha256]) => ({ id, versionNo: 0, sha256, faults: [words.versionGone(sha256)] }))];
  }

  private async contentFaults(tx: Tx, { id, sha256 }: ResultHead): Promise<string[]> {
    const manifest = (await this.results.findWhole(tx, id))?.manifest ?? '';
    const faults = sha256Of(manifest) === sha256 ? [] : [words.hashDiffers(sha256)];
    try {
      const difference = firstDifference(manifest);
      if (difference !== null) faults.push(difference.words);
      const { season, result } = readManifest(manifest);
      const row = rowFault(await this.records.lines(tx, id), resultLines(season, result));
      return row === null ? faults : [...faults, row];
    } catch {
      return [...faults, words.cannotRecompute];
    }
  }
}

/** What the audit chain says of the freeze, which was written in the same transaction. */
function recordFaults({ id, sha256 }: ResultHead, recorded: ReadonlyMap<string, string>): string[] {
  const said = recorded.get(id);
  if (said === undefined) return [words.notRecorded];
  return said === sha256 ? [] : [words.recordedOtherwise(said)];
}

function rowFault(stored: readonly ResultLine[], expected: readonly ResultLine[]): string | null {
  const byPosition = new Map(stored.map((line) => [line.position, line]));
  for (const line of expected) {
    const row = byPosition.get(line.position);
    if (row === undefined) return words.rowMissing(line.position, line.nominationCode);
    const found = compareValues(line, row, []);
    if (found !== null) return words.rowDiffers(line.position, line.nominationCode, found.path, found.kept, found.other);
  }
  const added = stored.find(({ position }) => position > expected.length);
  return added === undefined ? null : words.rowAdded(added.position, added.nominationCode);
}
