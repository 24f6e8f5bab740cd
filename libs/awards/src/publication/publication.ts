import type { ShownToUnits } from '@dvk/campaigns';
import type { MailState } from '@dvk/platform';

/** A publication as it is kept. */
export interface Publication {
  readonly id: string;
  readonly campaignId: string;
  readonly resultId: string;
  readonly publishedAt: Date;
  readonly publishedBy: string;
  /** Whether the rewarded stand in the list that is open to everybody. */
  readonly publicList: boolean;
  readonly note: string;
  readonly showToUnits: ShownToUnits;
  /** 0: no appeal is taken. */
  readonly appealDays: number;
  readonly replacesId: string | null;
  readonly reason: string | null;
  /** When the units were told; null: not yet. */
  readonly announcedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawalReason: string | null;
}

/** How many mails of a publication came to what. */
export type MailCounts = Readonly<Record<MailState, number>>;

/** Telling one person of a publication. */
export interface PublicationNotice {
  readonly personId: string;
  readonly fullName: string;
  /** `not-needed`: the publication was withdrawn before it could go. */
  readonly mail: MailState;
  readonly mailedAt: Date | null;
  /** Status of the mail server's refusal. */
  readonly fault: string | null;
}

/** One publication in the list of all there were. */
export interface PublicationEntry extends Omit<Publication, 'campaignId' | 'publishedBy' | 'withdrawnBy' | 'replacesId'> {
  readonly versionNo: number;
  readonly sha256: string;
  readonly publishedByName: string;
  readonly withdrawnByName: string | null;
  readonly mails: MailCounts;
}

/** What publishing the newest result would do. */
export interface PublicationPreview {
  readonly resultId: string;
  readonly versionNo: number;
  readonly sha256: string;
  readonly frozenAt: Date;
  readonly final: boolean;
  readonly rewarded: readonly { readonly award: string; readonly count: number }[];
  readonly notRewarded: number;
  readonly incomplete: number;
  /** What the register found against nominations and nobody has looked into; no hindrance. */
  readonly openFindings: number;
  /** People who would be told, and how many of them by mail as well. */
  readonly people: number;
  readonly withEmail: number;
  /** Units that took part, and those of them nobody would be told at. */
  readonly units: number;
  readonly unitsWithoutClerk: readonly string[];
  /** The first entries of the public list, as the public would see them. */
  readonly publicEntries: readonly { readonly name: string; readonly unitName: string; readonly field: string; readonly award: string }[];
}

/** Everything the secretary needs before and after publishing. */
export interface PublicationView {
  readonly campaignId: string;
  readonly campaignName: string;
  /** When the embargo ends; null: the campaign has no such phase. */
  readonly opensAt: Date | null;
  readonly hasOpened: boolean;
  readonly showToUnits: ShownToUnits;
  readonly appealDays: number;
  /** null: nothing was frozen, or the phase opens no results. */
  readonly preview: PublicationPreview | null;
  /** Why the newest result cannot be published; null: nothing is in the way. */
  readonly refusal: string | null;
  readonly mayPublish: boolean;
  readonly mayWithdraw: boolean;
  /** What is in force is to be corrected: an appeal against it was upheld. */
  readonly correctionAskedFor: boolean;
  /** Newest first. */
  readonly publications: readonly PublicationEntry[];
}

/** What a secretary decides when publishing. */
export interface PublishingOrder {
  /** The result that was looked at. */
  readonly resultId: string;
  readonly publicList: boolean;
  readonly note: string;
  /** Why it corrects what is in force; empty for the first publication. */
  readonly reason: string;
}
