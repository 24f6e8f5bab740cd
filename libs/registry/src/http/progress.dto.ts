import { dayForm } from '@dvk/organization';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsObject, IsString, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { narrativeLength } from '../initiative-details';
import { mostMilestones } from '../progress/progress';

/** Days as `YYYY-MM-DD`. */
export class MilestoneFields {
  @IsString()
  @MaxLength(300)
  title!: string;

  @IsString()
  @Matches(dayForm)
  dueOn!: string;

  /** null: not reached yet. */
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Matches(dayForm)
  doneOn!: string | null;
}

export class PlanRequest {
  /** That was seen; 0 where nothing was written yet. */
  @IsInt()
  @Min(0)
  @Max(2_147_483_646)
  version!: number;

  /** `YYYY-MM-DD`; null: not said. */
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Matches(dayForm)
  startsOn!: string | null;

  /** Not before the start. */
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Matches(dayForm)
  evaluatesOn!: string | null;

  @IsArray()
  @ArrayMaxSize(mostMilestones)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => MilestoneFields)
  milestones!: MilestoneFields[];
}

export class ProgressRequest {
  @IsInt()
  @Min(2000)
  @Max(2100)
  year!: number;

  /** That was seen; 0 where nothing was written of the year yet. */
  @IsInt()
  @Min(0)
  @Max(2_147_483_646)
  version!: number;

  @IsString()
  @MaxLength(narrativeLength)
  text!: string;
}

export class ProgressFileView {
  id!: string;
  fileName!: string;
  mediaType!: string;
  size!: number;
  uploadedAt!: string;
}

export class ProgressNoteView {
  id!: string;
  year!: number;
  text!: string;
  writtenBy!: string;
  writtenAt!: string;
  version!: number;
  files!: ProgressFileView[];
}

export class PlanView {
  startsOn!: string | null;
  evaluatesOn!: string | null;
  milestones!: MilestoneFields[];
  /** 0: nothing was written yet. */
  version!: number;
}

export class InitiativeProgressView {
  plan!: PlanView;
  /** The newest year first. */
  notes!: ProgressNoteView[];
}
