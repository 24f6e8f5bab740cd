import type { LineChange, LineChangeKind, LinePlace, ResultChanges } from '@dvk/awards';
import { codesOfDecision, type RecordedDecision, type Season } from '@dvk/scoring-core';
import { figureAndWords } from '../kind-counts';
import { linesOver } from '../lines';
import type { PaperSettings } from '../paper-settings';
import { printedScore } from '../printed-score';
import { STEPS } from '../rank-explanation/messages.vi';
import { dayOf, decidedInWords } from '../rank-explanation/verdict-steps';
import type { ChangeRow, ChangeTableView, PaperChanges } from './change-table-view';
import { CHANGES } from './messages.vi';

/** Causes that are told one by one; whoever wants more reads the manifest. */
const mostTold = 100;

const kindsInOrder: readonly LineChangeKind[] = ['entered', 'left', 'award-changed', 'moved', 'figure-changed'];

/** The table of a correction: those who come onto the list and leave it first, then the others as the result lists them. */
export function changeTableOfVersions(season: Season, result: { readonly sha256: string; readonly frozenAt: string }, told: PaperChanges, settings: PaperSettings): ChangeTableView {
  const { changes, replaces, versionNo, reason } = told;
  const why = new Reasons(season, changes);
  const ordered = kindsInOrder.flatMap((kind) => changes.lines.filter((line) => line.kind === kind));
  return {
    settings,
    campaign: season.title,
    code: codeOf(result),
    day: dayOf(result.frozenAt),
    versionNo,
    reason,
    replaced: { versionNo: replaces.versionNo, code: codeOf(replaces), day: dayOf(replaces.frozenAt) },
    causes: causesOf(season, changes),
    counts: kindsInOrder.flatMap((kind): [LineChangeKind, number][] => {
      const count = changes.lines.filter((line) => line.kind === kind).length;
      return count === 0 ? [] : [[kind, count]];
    }),
    rows: linesOver(ordered.map((line, at) => ({ line, at })), ({ line, at }) => rowOf(line, at, why)),
  };
}

const codeOf = ({ sha256 }: { readonly sha256: string }): string => sha256.slice(0, 12);

function rowOf({ code, name, unitName, kind, before, after }: LineChange, at: number, why: Reasons): ChangeRow {
  const of = (say: (place: LinePlace | null) => string): string => CHANGES.pair(say(before), say(after));
  return { cells: [String(at + 1), CHANGES.named(code, name, unitName), of(scoreText), of(rankText), of(classText), of(verdictText), sentence(CHANGES.kinds[kind]), sentence(why.of(code))] };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const scoreText = (place: LinePlace | null): string => (place === null || place.finalScore === null ? CHANGES.blank : printedScore(place.finalScore));
const rankText = (place: LinePlace | null): string => (place === null || place.rank === null ? CHANGES.blank : place.tied ? CHANGES.tied(place.rank) : String(place.rank));
const classText = (place: LinePlace | null): string => place?.className ?? CHANGES.blank;

function verdictText(place: LinePlace | null): string {
  const { verdicts } = CHANGES;
  if (place === null) return verdicts.absent;
  if (place.outcome !== 'ranked') return verdicts[place.outcome];
  return place.award ?? (place.awardStatus === 'tie-at-quota' || place.awardStatus === 'waiting' ? verdicts.undecided : verdicts.none);
}

/** Why each nomination stands elsewhere: what was changed about itself, else what was changed for all, else what was changed about others. */
class Reasons {
  private readonly own = new Map<string, string[]>();
  private readonly general: string;

  constructor(season: Season, { sheets, facts, decisions, rules, programVersions }: ResultChanges) {
    const nameOf = new Map(season.assessors.map(({ code, name }) => [code, name]));
    const words = CHANGES.why;
    for (const { nominationCode, change, fact } of facts) this.add(nominationCode, (change === 'added' ? words.factAdded : words.factRemoved)(fact.reason, fact.sourceDocument));
    for (const { change, decision } of decisions) {
      for (const code of codesOfDecision(decision)) this.add(code, (change === 'added' ? words.decisionAdded : words.decisionRemoved)(decidedInWords(decision)));
    }
    for (const { nominationCode, assessorCode, change } of sheets) this.add(nominationCode, words.sheet[change](assessorCode === null ? words.office : (nameOf.get(assessorCode) ?? assessorCode)));
    this.general = rules.length > 0 ? words.rules : this.own.size === 0 && programVersions !== null ? words.program : words.others;
  }

  of(code: string): string {
    return this.own.get(code)?.join('; ') ?? this.general;
  }

  private add(code: string, reason: string): void {
    const known = this.own.get(code);
    if (known === undefined) this.own.set(code, [reason]);
    else known.push(reason);
  }
}

function causesOf(season: Season, { lines, sheets, rules, decisions, facts, programVersions }: ResultChanges): string[] {
  const nameOf = new Map(season.nominations.map(({ code, name }) => [code, `${code} ${name}`]));
  const named = (code: string): string => nameOf.get(code) ?? code;
  const touched = new Set(lines.map(({ code }) => code));
  const marked = new Set(sheets.map(({ nominationCode }) => nominationCode));
  const unmoved = [...marked].filter((code) => !touched.has(code));
  return [
    ...some(decisions.map(({ change, decision }) => (change === 'added' ? CHANGES.decisionAdded : CHANGES.decisionRemoved)(decidedAbout(decision, named), groundOf(decision)))),
    ...some(facts.map(({ nominationCode, change, fact }) => (change === 'added' ? CHANGES.factAdded : CHANGES.factRemoved)(named(nominationCode), fact.reason, fact.sourceDocument))),
    ...(sheets.length === 0 ? [] : [CHANGES.sheets(figureAndWords(sheets.length), figureAndWords(marked.size))]),
    ...(unmoved.length === 0 ? [] : [CHANGES.unmovedSheets(unmoved.slice(0, mostTold).join(', '))]),
    ...(rules.length === 0 ? [] : [CHANGES.rules(rules.map((part) => CHANGES.ruleParts[part]).join(', '))]),
    ...(programVersions === null ? [] : [CHANGES.program(programVersions.before, programVersions.after)]),
  ];
}

const decidedAbout = (decision: RecordedDecision, named: (code: string) => string): string =>
  decision.kind === 'class' || decision.kind === 'departure' ? `${named(decision.nominationCode)}: ${decidedInWords(decision)}` : decidedInWords(decision);

const groundOf = ({ reason, decidedBy, decidedAt, document }: RecordedDecision): string => STEPS.ground(reason, decidedBy, dayOf(decidedAt), document);

const some = (told: readonly string[]): string[] => (told.length > mostTold ? [...told.slice(0, mostTold), CHANGES.more(figureAndWords(told.length - mostTold))] : [...told]);
