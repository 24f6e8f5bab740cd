import { publication as publicationMessages } from '../../../messages/vi/publication';
import { StateTag } from '../../../ui/state-tag';
import type { OwnResult } from './queries';

const texts = publicationMessages.own;

/** Rewarded or not, as a word. */
export function OwnOutcome({ award, reward }: Pick<OwnResult, 'award' | 'reward'>) {
  if (award === null) return <StateTag tone="idle">{texts.notRewarded}</StateTag>;
  if (reward !== null && reward.revokedNumber !== null) {
    return (
      <>
        <StateTag tone="attention">{texts.revoked}</StateTag> {award}
      </>
    );
  }
  return (
    <>
      <StateTag tone="good">{texts.rewarded}</StateTag> {award}
    </>
  );
}

/** Why a nomination is not rewarded, in a sentence. */
export function reasonSentence({ code, at }: NonNullable<OwnResult['notRewarded']>): string {
  const words = Object.hasOwn(texts.reasons, code) ? texts.reasons[code] : undefined;
  return words?.(at ?? '') ?? texts.otherReason;
}
