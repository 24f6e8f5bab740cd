import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { FrozenRecordsRepository } from '../persistence/frozen-records.repository';
import { type ResultHead, ResultsRepository } from '../persistence/results.repository';
import { eachResultLine, type ResultLine } from '../result-rows';
import type { ReplacedVersion } from '../season-manifest';
import { compareValues } from './compare-values';
import { recomputed } from './first-difference';
import { type ManifestText, sha256OfText } from './manifest-text';
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
    for (const head of heads) findings.push({ id: head.id, versionNo: head.versionNo, sha256: head.sha256, faults: [...recordFaults(head, recorded), ...(await this.contentFaults(tx, head, heads.find(({ id }) => id === head.replacesId) ?? null))] });
    const gone = [...recorded].filter(([id]) => heads.every((head) => head.id !== id));
    return [...findings, ...gone.map(([id, sha256]) => ({ id, versionNo: 0, sha256, faults: [words.versionGone(sha256)] }))];
  }

  private async contentFaults(tx: Tx, { id, sha256 }: ResultHead, replaced: ResultHead | null): Promise<string[]> {
    const manifest: ManifestText = () => this.results.piecesOf(tx, id);
    try {
      const { sha256: found, difference, replaces, season, result } = await recomputed(manifest);
      const row = await rowFault(this.records.eachLine(tx, id), eachResultLine(season, result));
      return [...(found === sha256 ? [] : [words.hashDiffers(sha256)]), ...(difference === null ? [] : [difference.words]), ...replacementFaults(replaces, replaced), ...(row === null ? [] : [row])];
    } catch {
      const found = await sha256OfText(manifest);
      return [...(found === sha256 ? [] : [words.hashDiffers(sha256)]), words.cannotRecompute];
    }
  }
}

/** What the audit chain says of the freeze, which was written in the same transaction. */
function recordFaults({ id, sha256 }: ResultHead, recorded: ReadonlyMap<string, string>): string[] {
  const said = recorded.get(id);
  if (said === undefined) return [words.notRecorded];
  return said === sha256 ? [] : [words.recordedOtherwise(said)];
}

/** What a manifest says it replaces, beside what stands there; one frozen before manifests named it says nothing. */
function replacementFaults(said: ReplacedVersion | null, replaced: ResultHead | null): string[] {
  if (said === null || (said.sha256 === replaced?.sha256 && said.versionNo === replaced.versionNo)) return [];
  return [words.replacesOtherwise(said.versionNo, said.sha256)];
}

/** Both come by position, whose numbers begin with 1 and leave none out; neither list is held. */
async function rowFault(stored: AsyncIterable<ResultLine>, expected: Iterable<ResultLine>): Promise<string | null> {
  const due = expected[Symbol.iterator]();
  for await (const row of stored) {
    const next = due.next();
    if (next.done === true || row.position < next.value.position) return words.rowAdded(row.position, row.nominationCode);
    const line = next.value;
    if (row.position > line.position) return words.rowMissing(line.position, line.nominationCode);
    const found = compareValues(line, row, []);
    if (found !== null) return words.rowDiffers(line.position, line.nominationCode, found.path, found.kept, found.other);
  }
  const next = due.next();
  return next.done === true ? null : words.rowMissing(next.value.position, next.value.nominationCode);
}
