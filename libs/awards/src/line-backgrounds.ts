import type { Tx } from '@dvk/platform';
import type { Season, SeasonNomination, SeasonSheet } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { elementsFrom } from './elements-of-part';
import type { ResultRowEntity } from './persistence/result-row.entity';
import { ResultsRepository } from './persistence/results.repository';
import type { ComparedEntry, ExplainedTier, LineBackground } from './result-explanation';

/** Lines that are looked at together in search of those of the same score. */
const neighboursAtOnce = 20;

/** What one line is explained with, read by itself: how much is read does not depend on how large its result is. */
@Injectable()
export class LineBackgrounds {
  constructor(private readonly results: ResultsRepository) {}

  async of(tx: Tx, line: ResultRowEntity): Promise<LineBackground> {
    const head = await this.results.seasonHead(tx, line.resultId);
    const entries = line.rank === null ? [] : await this.equalsOf(tx, line, head.rules);
    const compared = head.tieChain.some(({ kind }) => kind === 'legal-preference') ? entries.map(({ code }) => code) : [];
    const nominations: SeasonNomination[] = [];
    for (const code of new Set([line.nominationCode, ...compared])) nominations.push(...(await this.nomination(tx, line.resultId, code)));
    const season = { ...head, nominations, sheets: await this.sheets(tx, line.resultId, line.nominationCode) };
    return { season, entries, tiers: line.rank === null ? [] : await this.tiersOf(tx, line, head) };
  }

  private async nomination(tx: Tx, resultId: string, code: string): Promise<SeasonNomination[]> {
    const part = await this.results.partOf(tx, resultId, 'nominations', code);
    for (const text of part === null ? [] : elementsFrom(part.content, part.at)) {
      const nomination = JSON.parse(text) as SeasonNomination;
      if (nomination.code === code) return [nomination];
    }
    return [];
  }

  /** All sheets of a nomination stand in one part, one behind the other. */
  private async sheets(tx: Tx, resultId: string, code: string): Promise<SeasonSheet[]> {
    const part = await this.results.partOf(tx, resultId, 'sheets', code);
    const sheets: SeasonSheet[] = [];
    for (const text of part === null ? [] : elementsFrom(part.content, part.at)) {
      const sheet = JSON.parse(text) as SeasonSheet;
      if (sheet.nominationCode === code) sheets.push(sheet);
      else if (sheets.length > 0) break;
    }
    return sheets;
  }

  /** The line and those of the same score, who stand beside it: the chain and recorded orders tell only equals apart. */
  private async equalsOf(tx: Tx, line: ResultRowEntity, { rankOn }: Season['rules']): Promise<ComparedEntry[]> {
    const isEqual = (other: ResultRowEntity): boolean =>
      other.peerGroup === line.peerGroup && other.rank !== null && (rankOn === 'exact' ? other.exactScore === line.exactScore : other.finalScore === line.finalScore);
    const beside = async (side: 'before' | 'behind'): Promise<ResultRowEntity[]> => {
      const found: ResultRowEntity[] = [];
      for (;;) {
        const next = await this.results.neighbours(tx, line.resultId, found.at(-1)?.position ?? line.position, side, neighboursAtOnce);
        const other = next.findIndex((each) => !isEqual(each));
        found.push(...(other < 0 ? next : next.slice(0, other)));
        if (other >= 0 || next.length < neighboursAtOnce) return found;
      }
    };
    const [before, behind] = [await beside('before'), await beside('behind')];
    return [...before.reverse(), line, ...behind].flatMap(entryOf);
  }

  private async tiersOf(tx: Tx, { resultId, peerGroup }: ResultRowEntity, { tiers }: Pick<Season, 'tiers'>): Promise<ExplainedTier[]> {
    const awards = await this.results.awardsIn(tx, resultId, peerGroup);
    return tiers.map(({ name, tieAtLine }) => ({ award: name, tieAtLine, awarded: awards.get(name)?.awarded ?? 0, lastRank: awards.get(name)?.lastRank ?? null }));
  }
}

function entryOf({ nominationCode: code, rank, exactScore, finalScore, trail }: ResultRowEntity): ComparedEntry[] {
  return rank === null || exactScore === null || finalScore === null || trail === null ? [] : [{ code, rank, exactScore, finalScore, trail }];
}
