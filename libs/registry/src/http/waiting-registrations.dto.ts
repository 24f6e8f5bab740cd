import type { SubjectKind } from '@dvk/scoring-core';
import { ApiProperty } from '@nestjs/swagger';
import { subjectKinds } from '../initiative';

/** A registration that was handed in outside any campaign and that the desk has not answered. */
export class WaitingRegistrationView {
  /** The initiative it is the registration of; it is accepted or given back at that. */
  initiativeId!: string;
  code!: string;
  name!: string;
  @ApiProperty({ enum: subjectKinds })
  subjectKind!: SubjectKind;
  field!: string;
  unitId!: string;
  unitName!: string;
  /** Since when it waits. */
  handedInAt!: string;
}

export class WaitingRegistrationsView {
  /** The longest waiting first. */
  items!: WaitingRegistrationView[];
  /** How many wait, on all pages. */
  total!: number;
  /** `cursor` of the next page; null: this is the last one. */
  next!: string | null;
}
