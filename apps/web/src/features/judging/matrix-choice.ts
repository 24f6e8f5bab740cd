import type { components } from '../../api/schema';

type Givable = components['schemas']['MatrixChoiceView'];

/** Sheets chosen for a second marking: codes of the members by code of the nomination, never an empty list. */
export type MatrixChoice = ReadonlyMap<string, readonly string[]>;

export interface ChosenPair {
  readonly code: string;
  readonly memberCode: string;
}

/** Most sheets of one act; the server refuses more. */
export const mostChosen = 2_700;
/** Longest text that is put into an address: servers on the way take about 8,000 characters in all. */
const longestText = 6_000;

export const noChoice: MatrixChoice = new Map();

export const isChosen = (choice: MatrixChoice, code: string, memberCode: string): boolean => choice.get(code)?.includes(memberCode) === true;

export const countChosen = (choice: MatrixChoice): { readonly sheets: number; readonly nominations: number } => ({
  sheets: [...choice.values()].reduce((sum, members) => sum + members.length, 0),
  nominations: choice.size,
});

export const rowPairs = (givable: Givable): ChosenPair[] => givable.memberCodes.map((memberCode) => ({ code: givable.code, memberCode }));

export const columnPairs = (givable: readonly Givable[], memberCode: string): ChosenPair[] =>
  givable.filter(({ memberCodes }) => memberCodes.includes(memberCode)).map(({ code }) => ({ code, memberCode }));

export const apartPairs = (givable: readonly Givable[]): ChosenPair[] => givable.flatMap(({ code, apart }) => apart.map((memberCode) => ({ code, memberCode })));

/** How many of these are chosen. */
export function covered(choice: MatrixChoice, pairs: readonly ChosenPair[]): 'none' | 'some' | 'all' {
  const count = pairs.filter(({ code, memberCode }) => isChosen(choice, code, memberCode)).length;
  return count === 0 ? 'none' : count === pairs.length ? 'all' : 'some';
}

/** The choice with all of these added or taken out. */
export function withPairs(choice: MatrixChoice, pairs: readonly ChosenPair[], on: boolean): MatrixChoice {
  const after = new Map([...choice].map(([code, members]) => [code, new Set(members)]));
  for (const { code, memberCode } of pairs) {
    const members = after.get(code) ?? new Set<string>();
    if (on) members.add(memberCode);
    else members.delete(memberCode);
    after.set(code, members);
  }
  return new Map([...after].filter(([, members]) => members.size > 0).map(([code, members]) => [code, [...members]]));
}

const escaped = (code: string): string => code.replace(/[*_.~]/g, (sign) => `~${sign.charCodeAt(0).toString(16)}`);
const unescaped = (text: string): string => text.replace(/~([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function sharedStart(codes: readonly string[]): string {
  const [first = '', ...others] = codes;
  let length = first.length;
  while (length > 0 && !others.every((code) => code.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}

/**
 * The choice as it stands in an address, a few characters for each nomination: the members, what all codes of nominations
 * begin with, and for each set of members (bits, in hexadecimal digits) the nominations chosen from them.
 */
export function writeChoice(choice: MatrixChoice): string {
  if (choice.size === 0) return '';
  const members = [...new Set([...choice.values()].flat())].sort();
  const start = sharedStart([...choice.keys()]);
  const groups = new Map<string, string[]>();
  for (const [code, own] of choice) {
    const bits = members.reduce((sum, member, at) => (own.includes(member) ? sum | (1n << BigInt(at)) : sum), 0n).toString(16);
    groups.set(bits, [...(groups.get(bits) ?? []), escaped(code.slice(start.length))]);
  }
  return [members.map(escaped).join('_'), escaped(start), ...[...groups].map(([bits, codes]) => `${bits}.${codes.join('_')}`)].join('*');
}

/** What stands in an address; nothing of a text that was not written here. */
export function readChoice(text: string): MatrixChoice {
  const [head = '', start = '', ...groups] = text.split('*');
  const members = head.split('_').map(unescaped).filter(Boolean);
  const choice = new Map<string, readonly string[]>();
  for (const group of groups) {
    const [bits = '', codes = ''] = group.split('.');
    if (!/^[0-9a-f]+$/.test(bits)) continue;
    const mask = BigInt(`0x${bits}`);
    const own = members.filter((_, at) => (mask >> BigInt(at)) % 2n === 1n);
    if (own.length > 0) for (const code of codes.split('_')) choice.set(unescaped(start) + unescaped(code), own);
  }
  return choice;
}

/** Whether it can be given back in one act, and kept in an address. */
export const fitsOneAct = (choice: MatrixChoice): boolean =>
  countChosen(choice).sheets <= mostChosen && new URLSearchParams({ phieu: writeChoice(choice) }).toString().length <= longestText;

/** The page where the chosen sheets are given back. */
export const reopeningAddress = (campaignId: string, choice: MatrixChoice): string => `/dot-xet/${campaignId}/cham-lai?${new URLSearchParams({ phieu: writeChoice(choice) }).toString()}`;
