import { IsMailAddress, WholeInQuery } from '@dvk/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';

const mostLinks = 999_999_999;

export class CheckpointsQuery {
  /** Checkpoints before this number only. */
  @IsOptional()
  @WholeInQuery()
  @IsInt()
  @Min(1)
  @Max(mostLinks)
  before?: number;
}

export class ChainCheckQuery {
  /** Number of the link behind which the stretch begins; the start when left out. */
  @IsOptional()
  @WholeInQuery()
  @IsInt()
  @Min(0)
  @Max(mostLinks)
  after?: number;
}

export class CheckpointResponse {
  /** Number of the link it stands for. */
  sequence!: string;
  hash!: string;
  /** ISO instant. */
  at!: string;
  keyId!: string;
}

/** A checkpoint as a file that stands alone. */
export class CheckpointFileResponse extends CheckpointResponse {
  format!: number;
  /** Ed25519 over the canonical JSON of format, sequence, hash, at and keyId; base64. */
  signature!: string;
  /** PEM. */
  publicKey!: string;
}

export class ChainLinkResponse {
  sequence!: string;
  /** ISO instant. */
  at!: string;
  action!: string;
}

export class ChainStateResponse {
  /** null: nothing was recorded yet. */
  last!: ChainLinkResponse | null;
  newest!: CheckpointResponse | null;
  sinceCheckpoint!: number;
}

export class ChainFaultResponse {
  sequence!: string;
  fault!: 'missing' | 'wrong-hash' | 'wrong-previous' | 'renumbered' | 'rewritten' | 'cut-off';
  /** ISO instant of the link at fault, or of the last one before it. */
  at!: string | null;
  action!: string | null;
  until!: string | null;
  original!: string | null;
}

export class ChainStretchResponse {
  reached!: string;
  faults!: ChainFaultResponse[];
  unlisted!: number;
  forgedCheckpoints!: string[];
  finished!: boolean;
}

export class LateChangeResponse {
  sequence!: string;
  /** ISO instant. */
  at!: string;
  action!: string;
  actorName!: string | null;
  campaignName!: string;
}

export class AddHolderRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  @IsString()
  @MaxLength(254)
  @IsMailAddress()
  @ApiProperty({ format: 'email' })
  email!: string;
}

export class CheckpointHolderResponse {
  id!: string;
  name!: string;
  email!: string;
  /** Of the last checkpoint that was sent. */
  sentSequence!: string | null;
  /** ISO instant. */
  sentAt!: string | null;
  /** Why the last mail was refused for good. */
  fault!: string | null;
}
