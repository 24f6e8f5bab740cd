import type { SeasonResult } from '@dvk/scoring-core';

/** A class that the criteria set leaves undetermined. */
export interface OpenClass {
  readonly peerGroup: string;
  readonly code: string;
}

/** What keeps a result from being final: ranks on a quota line, and classes that are undetermined. */
export interface OpenQuestions {
  readonly lines: SeasonResult['undecided'];
  readonly classes: readonly OpenClass[];
}

export function openQuestions({ undecided, peerGroups }: Pick<SeasonResult, 'undecided' | 'peerGroups'>): OpenQuestions {
  return {
    lines: undecided,
    classes: peerGroups.flatMap(({ name, entries }) => entries.filter(({ notes }) => notes.includes('class-undetermined')).map(({ code }) => ({ peerGroup: name, code }))),
  };
}

/** `final` only when nothing is left open. */
export function standingOfResult(questions: OpenQuestions): 'proposal' | 'final' {
  return questions.lines.length === 0 && questions.classes.length === 0 ? 'final' : 'proposal';
}

/** Why a result cannot be made final, with what the sentence names; null: it can. */
export function whyNotFinal({ lines, classes }: OpenQuestions): { readonly code: string; readonly params: Record<string, unknown> } | null {
  const [line] = lines;
  if (line !== undefined) return { code: 'result.tie-on-line', params: { award: line.award, peerGroup: line.peerGroup, names: line.codes.join(', '), count: lines.length + classes.length } };
  const [open] = classes;
  if (open !== undefined) return { code: 'result.class-undetermined', params: { names: classes.map(({ code }) => code).join(', ') } };
  return null;
}
