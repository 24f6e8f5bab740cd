import { PageQuery } from '@dvk/platform';
import type { SubjectKind } from '@dvk/scoring-core';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { subjectKinds } from '../initiative';
import { type ReplicationState, replicationStates, type ReplicationStep } from '../replication/replication.policy';
import { SeenVersionRequest } from './nominations.dto';

const steps = ['answer', 'withdraw', 'copy'] as const;

export class ReplicableQuery extends PageQuery {
  /** Part of the name, with or without marks, or of the code. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;
}

export class AskReplicationRequest {
  @IsUUID()
  originId!: string;

  /** A unit whose clerk the caller is. */
  @IsUUID()
  unitId!: string;

  /** Why, and where it is to be copied; may be empty. */
  @IsString()
  @MaxLength(2_000)
  note!: string;
}

export class AnswerReplicationRequest extends SeenVersionRequest {
  @IsBoolean()
  grant!: boolean;

  /** Whom to turn to, or why not; needed for a refusal. */
  @IsString()
  @MaxLength(2_000)
  answer!: string;
}

export class ReplicableView {
  id!: string;
  code!: string;
  name!: string;
  @ApiProperty({ enum: subjectKinds })
  subjectKind!: SubjectKind;
  field!: string;
  unitName!: string;
  goals!: string;
  content!: string;
  /** Copies that were accepted. */
  copies!: number;
}

export class ReplicableListView {
  items!: ReplicableView[];
  total!: number;
}

export class ReplicationView {
  id!: string;
  originId!: string;
  originCode!: string;
  originName!: string;
  originUnitName!: string;
  unitName!: string;
  note!: string;
  @ApiProperty({ enum: replicationStates })
  state!: ReplicationState;
  askedAt!: string;
  answer!: string | null;
  answeredAt!: string | null;
  copyId!: string | null;
  originDropped!: boolean;
  version!: number;
  /** What the caller may do with it now. */
  @ApiProperty({ enum: steps, isArray: true })
  steps!: ReplicationStep[];
}

export class ReplicationListView {
  items!: ReplicationView[];
  total!: number;
}

export class FamilyMemberView {
  id!: string;
  /** What it is a copy of; null: the first of the family. */
  originId!: string | null;
  code!: string;
  name!: string;
  unitName!: string;
  accepted!: boolean;
  recognised!: boolean;
  dropped!: boolean;
  /** The caller may open its page. */
  visible!: boolean;
}

export class FamilyView {
  /** The first of the family first, then level by level. */
  members!: FamilyMemberView[];
}
