import { agreementBounds, agreementLevel, type AgreementLevel, type AgreementScale } from '@dvk/scoring-core';
import { formatNumber, formatSigned } from '../../../messages/format';
import { agreement as agreementMessages } from '../../../messages/vi/agreement';
import type { Agreement, Figure } from './agreement-queries';

const texts = agreementMessages;
type Reason = keyof typeof texts.reasons;

/** Places of a coefficient; points have those of the criteria set. */
export const COEFFICIENT_PLACES = 2;

export const reasonText = (reason: string | null): string => (reason !== null && Object.hasOwn(texts.reasons, reason) ? texts.reasons[reason as Reason] : texts.none);

/** The figure as text, or that there is none and why. */
export function figureText({ value, reason }: Figure, write: (value: number) => string): string {
  return value === null ? `${texts.none} (${reasonText(reason)})` : write(value);
}

export const coefficient = (value: number): string => formatNumber(value, COEFFICIENT_PLACES);
export const pointsText = (decimals: number) => (value: number): string => formatNumber(value, decimals);
export const signedText = (decimals: number) => (value: number): string => formatSigned(value, decimals);

/** `TV01 Trần Văn Bình` by code. */
export function memberNames({ members }: Pick<Agreement, 'members'>): (code: string) => string {
  const names = new Map(members.map(({ code, name }) => [code, name]));
  return (code) => texts.member(code, names.get(code) ?? '');
}

export const levelOf = (scale: AgreementScale, { value }: Figure): AgreementLevel | null => (value === null ? null : agreementLevel(scale, value));

/** From what value on a coefficient reads how, as one sentence. */
export function boundsText(scale: AgreementScale): string {
  const bounds = agreementBounds[scale];
  const write = (from: number): string => formatNumber(from, Number.isInteger(from * 100) ? 2 : 3);
  const lowest = bounds.at(-1);
  const list = [
    ...bounds.map(({ level, from }) => texts.summary.from(texts.levels[level], write(from))),
    ...(lowest === undefined ? [] : [texts.summary.below(texts.levels.low, write(lowest.from))]),
  ];
  return texts.summary.bounds(list.join('; '));
}
