import type { SubjectKind } from '@dvk/scoring-core';
import type { Attachment } from '../attachments/attachment';
import type { Initiative } from '../initiative';
import { detailParts, type InitiativeDetails } from '../initiative-details';

/** What an initiative said, kept with the names that were read then. */
export interface KeptContent {
  readonly subjectKind: SubjectKind;
  readonly name: string;
  readonly field: string;
  readonly programmeTags: readonly string[];
  readonly details: InitiativeDetails;
  readonly continuesId: string | null;
  readonly jointUnits: readonly { readonly id: string; readonly name: string }[];
  /** Left out: kept before registrations had files. */
  readonly files?: readonly Pick<Attachment, 'id' | 'fileName'>[];
}

/** A part of the registration that a change touched. */
export interface ContentChange {
  /** `subjectKind`, `name`, `field`, `programmeTags`, `continuesId`, `jointUnits`, `files` or a part of the form. */
  readonly part: string;
  /** As they are read; empty: nothing was there. */
  readonly before: string;
  readonly after: string;
}

export function contentOf({ subjectKind, name, field, programmeTags, details, continuesId, jointUnits, files }: Initiative): KeptContent {
  return { subjectKind, name, field, programmeTags, details, continuesId, jointUnits, files: files.map(({ id, fileName }) => ({ id, fileName })) };
}

/** What differs, in the order of the form. */
export function contentChanges(before: KeptContent, after: KeptContent): ContentChange[] {
  const [old, now] = [textsOf(before), textsOf(after)];
  return Object.keys(now)
    .filter((part) => old[part] !== now[part] || (part === 'files' && idsOf(before) !== idsOf(after)))
    .map((part) => ({ part, before: old[part] ?? '', after: now[part] ?? '' }));
}

const idsOf = ({ files = [] }: KeptContent): string => files.map(({ id }) => id).join();

function textsOf({ subjectKind, name, field, programmeTags, details, continuesId, jointUnits, files = [] }: KeptContent): Readonly<Record<string, string>> {
  return {
    name,
    subjectKind,
    field,
    programmeTags: programmeTags.join('; '),
    continuesId: continuesId ?? '',
    jointUnits: jointUnits.map((unit) => unit.name).join('; '),
    ...Object.fromEntries(detailParts.map((part) => [part, details[part]])),
    files: files.map(({ fileName }) => fileName).join('; '),
  };
}
