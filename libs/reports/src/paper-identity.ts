import type { PaperHead } from '@dvk/campaigns';
import { type PaperKind, paperKinds } from './paper-kinds';

/** What a paper says of itself among its properties: enough, with the manifest, to make it again. Its head is a setting and no part of a result. */
export interface PaperIdentity {
  readonly kind: PaperKind;
  readonly sha256: string;
  readonly head: PaperHead;
}

export const identityText = ({ kind, sha256, head }: PaperIdentity): string => JSON.stringify({ kind, sha256, head });

/** Papers made before letters had one do not name it. */
const noAddressee = { addressee: '' } as const;

const texts = ['parentBody', 'issuingBody', 'numberEnding', 'place', 'preparer', 'signingFor', 'signerTitle', 'signerName', 'annexTo'] as const satisfies readonly (keyof PaperHead)[];

/** null: the text is no identity of ours. */
export function readIdentity(text: string): PaperIdentity | null {
  try {
    const { kind, sha256, head } = JSON.parse(text) as { kind?: unknown; sha256?: unknown; head?: Record<string, unknown> };
    const known = paperKinds.find((each) => each === kind);
    const recipients = head?.['recipients'];
    const isWhole =
      typeof sha256 === 'string' &&
      /^[0-9a-f]{64}$/.test(sha256) &&
      head !== undefined &&
      (head['head'] === 'state' || head['head'] === 'party') &&
      texts.every((name) => typeof head[name] === 'string') &&
      Array.isArray(recipients) &&
      recipients.every((line) => typeof line === 'string');
    return known !== undefined && isWhole ? { kind: known, sha256, head: { ...noAddressee, ...(head as unknown as PaperHead) } } : null;
  } catch {
    return null;
  }
}
