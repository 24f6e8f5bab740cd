import type { SubjectKind } from '@dvk/scoring-core';
import type { PhotoSize } from './public-page';

/** What the public list is narrowed by; null: no matter. */
export interface GalleryFilter {
  readonly search: string | null;
  readonly kind: SubjectKind | null;
  readonly field: string | null;
  /** Year of the newest recognition. */
  readonly year: number | null;
  /** Of this unit, of those it came from, and of whatever stands or stood below it. */
  readonly unitId: string | null;
}

/** The last model of a page: where in the order, the newest recognition first, it stands. */
export interface GalleryCursor {
  /** `YYYY-MM-DD` */
  readonly recognisedOn: string;
  readonly address: string;
}

export interface PublicPhotoShown {
  readonly caption: string;
  readonly alt: string;
  readonly small: PhotoSize;
  readonly large: PhotoSize;
}

/** A unit as it was called when the initiative was recognised, and who is in charge of it today. */
export interface UnitThenAndNow {
  readonly then: string;
  /** null: the same. */
  readonly now: string | null;
}

/** What the list shows of a model: an allow-list, never a row. */
export interface PublicModelListed {
  readonly address: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly field: string;
  readonly since: number;
  readonly recognisedOn: string;
  readonly unit: UnitThenAndNow;
  /** The first of its pictures; null: it has none. */
  readonly photo: Omit<PublicPhotoShown, 'large' | 'caption'> | null;
}

/** By which decision a model was recognised, and for which period. */
export interface PublicRecognition {
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly from: string;
  readonly to: string;
}

/** What the page of a model shows: an allow-list, never a row. */
export interface PublicModel extends Omit<PublicModelListed, 'photo'> {
  readonly summary: string;
  /** The newest first. */
  readonly recognitions: readonly PublicRecognition[];
  /** A recognition is in force today: it can be copied. */
  readonly inForce: boolean;
  /** Copies that were accepted. */
  readonly copies: number;
  readonly photos: readonly PublicPhotoShown[];
}

/** How many are shown with one value of a filter. */
export interface Counted<Value extends string | number> {
  readonly value: Value;
  readonly count: number;
}

export interface CountedUnit extends Counted<string> {
  readonly name: string;
}

/** How many are shown, and of what. */
export interface GalleryTally {
  readonly all: number;
  readonly kinds: readonly Counted<SubjectKind>[];
  /** The largest first. */
  readonly fields: readonly Counted<string>[];
  /** The newest first. */
  readonly years: readonly Counted<number>[];
  /** Those in charge today, by name. */
  readonly units: readonly CountedUnit[];
}

export interface GalleryPage {
  readonly items: readonly PublicModelListed[];
  /** At most `countedModels`, and one more where there are more. */
  readonly found: number;
  readonly next: GalleryCursor | null;
}

/** One entry of the feed. */
export interface NewsEntry extends Pick<PublicModel, 'address' | 'name' | 'summary' | 'field' | 'unit'> {
  readonly publishedAt: Date;
}

/** Up to here all that is found is sorted and counted; beyond, models are met in their order and tried one by one. */
export const countedModels = 2_000;
