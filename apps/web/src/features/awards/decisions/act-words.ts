import { decisions as decisionsMessages } from '../../../messages/vi/decisions';
import type { Act, FrozenDecision } from './queries';

const texts = decisionsMessages.acts;

/** What every decision of either shape says of itself. */
export type DecidedThing = Pick<FrozenDecision, 'kind' | 'basis' | 'peerGroup' | 'award' | 'className' | 'codes' | 'awarded'>;

export const thingOf = ({ nominations, ...act }: Act): DecidedThing => ({ ...act, codes: nominations.map(({ code }) => code) });

/** A decision as one sentence; `nameOf` gives the words for a code. */
export function decisionSentence({ kind, basis, peerGroup, award, className, codes, awarded }: DecidedThing, nameOf: (code: string) => string): string {
  const [first = ''] = codes;
  switch (kind) {
    case 'order':
      return texts.order(basis === 'vote' ? texts.bases.vote : texts.bases.authority, codes.map(nameOf).join(texts.then));
    case 'line':
      return texts.line(award ?? '', peerGroup ?? '', awarded.length === 0 ? texts.nobody : awarded.map(nameOf).join(', '));
    case 'class':
      return texts.class(nameOf(first), className ?? '');
    default:
      return award === null ? texts.departureNone(nameOf(first)) : texts.departure(nameOf(first), award);
  }
}
