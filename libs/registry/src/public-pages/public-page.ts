import type { SubjectKind } from '@dvk/scoring-core';

export const photoStates = ['waiting', 'approved', 'refused', 'withdrawn'] as const;

/** How far a picture is on its way to everybody. */
export type PhotoState = (typeof photoStates)[number];

/** What of an initiative is or was published: as it stood then, whatever the registration says since. */
export interface PublishedWords {
  readonly name: string;
  readonly summary: string;
  readonly field: string;
  readonly kind: SubjectKind;
  /** Year in which it began. */
  readonly since: number;
  /** `YYYY-MM-DD` on which the decision that names a person was made public; null where none is named. */
  readonly decisionPublishedOn: string | null;
  readonly publishedAt: Date;
}

/** The page of an initiative as its unit and its office work on it. */
export interface PublicPage {
  /** Last part of the address under which everybody finds it. */
  readonly address: string;
  readonly summary: string;
  readonly writtenAt: Date;
  /** Something was written that the office has not looked at. */
  readonly waiting: boolean;
  readonly published: PublishedWords | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
  readonly version: number;
}

/** One size of a picture, drawn anew. */
export interface PhotoSize {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

export interface PublicPhoto {
  readonly id: string;
  readonly caption: string;
  readonly alt: string;
  readonly state: PhotoState;
  readonly reason: string | null;
  readonly markedAt: Date;
  readonly sourceSha256: string;
  readonly small: PhotoSize;
  readonly large: PhotoSize;
  readonly version: number;
}

/** A picture among the files of an initiative. */
export interface Picture {
  /** Id of the file it is. */
  readonly id: string;
  /** Where the file hangs: a nomination, or what was told of a year. */
  readonly of: 'nomination' | 'progress-note';
  readonly ownerId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
}

export const mostPhotos = 12;
export const longestSummary = 4_000;
export const longestCaption = 300;

/** Initiatives on which the office has something to decide. */
export interface WaitingPage {
  readonly initiativeId: string;
  readonly code: string;
  readonly name: string;
  readonly unitName: string;
  readonly since: Date;
  /** The words wait. */
  readonly words: boolean;
  /** So many pictures wait. */
  readonly photos: number;
}
