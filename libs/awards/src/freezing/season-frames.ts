import type { SeasonInRows } from '@dvk/judging';
import type { Mark, Marks, Season, SeasonNomination, SeasonSheet, VerdictFact } from '@dvk/scoring-core';
import { copiedText, type Frame, frameOf } from '../../../platform/src/text';
import type { ManifestNames, ReplacedVersion } from '../season-manifest';

/** A closed season in rows, decided upon: with the facts that stand, by nomination id. */
export interface DecidedSeasonInRows extends SeasonInRows {
  readonly facts: ReadonlyMap<string, readonly VerdictFact[]>;
}

/** A season as it is sent before anything there are very many of. */
interface SentSeason extends FrozenNames, Pick<SeasonInRows, 'members' | 'conflicts'> {
  /** Without nominations and sheets. */
  readonly season: Season;
}

/** What a result is written down with besides its season. */
export interface FrozenNames extends ManifestNames {
  readonly resultId: string;
  /** What the replaced version itself replaces: named so, an unchanged season gives the bytes of that version. */
  readonly replacedReplaces: ReplacedVersion | null;
}

/** A season that nobody keeps belongs to no result. */
export const noResult = (programVersion: string): FrozenNames => ({ resultId: '', programVersion, replaces: null, replacedReplaces: null });

/** A season as it came, with the ids of its nominations by code. */
export interface GatheredSeason extends FrozenNames {
  readonly season: Season;
  readonly nominationIds: ReadonlyMap<string, string>;
}

type SentNominee = readonly [id: string, nomination: SeasonNomination, setAside: { readonly panel: readonly string[]; readonly office: readonly string[] } | null];

/** What each frame holds: the season, a list of nominations, lines of sheets. */
const sign = { season: 'S', nominations: 'N', sheets: 'M' } as const;

/** A season in frames, read batch by batch; nominations first. */
export async function* seasonFrames({ season, members, conflicts, facts, nominations, sheets }: DecidedSeasonInRows, names: FrozenNames): AsyncGenerator<readonly [Buffer, Buffer]> {
  yield frameOf(sign.season, JSON.stringify({ season, members, conflicts, ...names } satisfies SentSeason));
  for await (const batch of nominations) {
    const sent = batch.map(({ id, nomination, setAside }): SentNominee => {
      const anySetAside = setAside.panel.length + setAside.office.length > 0;
      return [id, { ...nomination, facts: facts.get(id) ?? [] }, anySetAside ? setAside : null];
    });
    yield frameOf(sign.nominations, JSON.stringify(sent));
  }
  for await (const lines of sheets) yield frameOf(sign.sheets, lines);
}

/** Puts the frames together again. */
export async function gatherSeason(frames: AsyncIterable<Frame>): Promise<GatheredSeason> {
  let gathering: Gathering | null = null;
  for await (const { sign: what, bytes } of frames) {
    const content = bytes.toString('utf8');
    if (what === sign.season) gathering = new Gathering(JSON.parse(content) as SentSeason);
    else if (gathering === null) throw new Error('a season begins with itself');
    else if (what === sign.nominations) for (const nominee of JSON.parse(content) as SentNominee[]) gathering.nominate(nominee);
    else if (what === sign.sheets) gathering.hand(content);
    else throw new Error('not a frame of a season');
  }
  if (gathering === null) throw new Error('the frames hold no season');
  return gathering.season();
}

interface Nominee {
  readonly code: string;
  readonly setAside: SentNominee[2];
}

const blank = '{}';

/** Writes codes for ids, and on each sheet what the office has set aside, as it would stand on paper. */
class Gathering {
  private readonly nominations: SeasonNomination[] = [];
  private readonly sheets: SeasonSheet[] = [];
  private readonly nominees = new Map<string, Nominee>();
  private readonly memberOf: ReadonlyMap<string, string>;
  private readonly conflicts: ReadonlySet<string>;
  private readonly shared = new SharedMarks();

  constructor(private readonly sent: SentSeason) {
    this.memberOf = new Map(sent.members.map(({ id, code }) => [id, code]));
    this.conflicts = new Set(sent.conflicts.map(({ memberId, nominationId }) => `${memberId} ${nominationId}`));
  }

  nominate([id, nomination, setAside]: SentNominee): void {
    this.nominations.push(nomination);
    this.nominees.set(id, { code: nomination.code, setAside });
  }

  /** @param lines each as `sheetLine` of judging writes it; there may be none */
  hand(lines: string): void {
    for (let from = 0; from < lines.length; ) {
      const end = lines.indexOf('\n', from);
      const to = end < 0 ? lines.length : end;
      this.sheet(lines, from, to);
      from = to + 1;
    }
  }

  season(): GatheredSeason {
    return {
      season: { ...this.sent.season, nominations: this.nominations, sheets: this.sheets },
      resultId: this.sent.resultId,
      programVersion: this.sent.programVersion,
      replaces: this.sent.replaces,
      replacedReplaces: this.sent.replacedReplaces,
      nominationIds: new Map(Array.from(this.nominees, ([id, { code }]) => [code, id])),
    };
  }

  private sheet(lines: string, from: number, to: number): void {
    const afterNomination = lines.indexOf('\t', from);
    const afterMember = lines.indexOf('\t', afterNomination + 1);
    const nominationId = lines.slice(from, afterNomination);
    const memberId = lines.slice(afterNomination + 1, afterMember);
    const nominee = this.nominees.get(nominationId);
    const assessorCode = memberId === '' ? null : this.memberOf.get(memberId);
    if (nominee === undefined || assessorCode === undefined) return;
    const says = (at: number): boolean => lines[afterMember + 1 + at] === '1';
    const recused = says(1);
    const marks = copiedText(lines.slice(afterMember + 5, to));
    const whole = this.marksOf(marks, assessorCode === null ? nominee.setAside?.office : recused && marks === blank ? undefined : nominee.setAside?.panel);
    // An office that has none of its items left has no sheet.
    if (assessorCode === null && Object.keys(whole).length === 0) return;
    const inConflict = says(2) || (this.conflicts.size > 0 && this.conflicts.has(`${memberId} ${nominationId}`));
    this.sheets.push({ nominationCode: nominee.code, assessorCode, marks: whole, submitted: says(0), recused, inConflict });
  }

  private marksOf(entered: string, setAside: readonly string[] | undefined): Marks {
    const marks = this.shared.in(JSON.parse(entered) as Record<string, Mark>);
    return setAside === undefined || setAside.length === 0 ? marks : { ...marks, ...Object.fromEntries(setAside.map((code) => [code, { kind: 'not-applicable' as const }])) };
  }
}

/** Fifty million marks are a few hundred different ones: each is held once. */
export class SharedMarks {
  private readonly points = new Map<number, Mark>();

  in(marks: Record<string, Mark>): Marks {
    for (const code in marks) {
      const mark = marks[code];
      if (mark?.kind === 'points') marks[code] = this.pointsOf(mark, mark.hundredths);
    }
    return marks;
  }

  private pointsOf(mark: Mark, hundredths: number): Mark {
    const known = this.points.get(hundredths);
    if (known !== undefined) return known;
    this.points.set(hundredths, mark);
    return mark;
  }
}
