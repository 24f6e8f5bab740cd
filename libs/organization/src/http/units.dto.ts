import { PageQuery } from '@dvk/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { type AreaClass, areaClasses } from '../area-class';
import { dayForm } from '../calendar-day';
import { type UnitKind, unitKinds } from '../unit-kinds';
import { type SuccessionKind, successionKinds } from '../unit-plan';

export class UnitsQuery extends PageQuery {
  /** Part of a name the unit bears or bore, with or without marks, or the beginning of its code. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  @IsOptional()
  @IsIn(unitKinds)
  @ApiProperty({ enum: unitKinds, required: false })
  kind?: UnitKind;

  /** Only this unit and what stands below it. */
  @IsOptional()
  @IsUUID()
  belowId?: string;

  /** Names, kinds and places as of this day, `YYYY-MM-DD`; today when left out. */
  @IsOptional()
  @IsString()
  @Matches(dayForm)
  asOf?: string;

  /** `true`: dissolved units too, after the living ones. */
  @IsOptional()
  @IsIn(['true', 'false'])
  includeDissolved?: 'true' | 'false';
}

export class UnitQuery {
  /** Its name, kind and place as of this day, `YYYY-MM-DD`; today when left out. */
  @IsOptional()
  @IsString()
  @Matches(dayForm)
  asOf?: string;
}

export class UnitMentionView {
  id!: string;
  name!: string;
}

export class UnitListedView {
  id!: string;
  /** Key in this system; for today's provinces and communes their official code. */
  code!: string;
  officialCode!: string | null;
  @ApiProperty({ enum: unitKinds })
  kind!: UnitKind;
  /** The kind in Vietnamese, as the office wrote it. */
  kindLabel!: string;
  name!: string;
  /** `YYYY-MM-DD` */
  establishedOn!: string | null;
  dissolvedOn!: string | null;
  /** From the unit directly above to the top. */
  above!: UnitMentionView[];
  /** What it became, directly. */
  successors!: UnitMentionView[];
  /** Units by whose name it was found, because it took them over. */
  formerly!: UnitMentionView[];
  /** Class of its area, in force on the day asked about. */
  @ApiProperty({ enum: areaClasses, nullable: true, type: String })
  areaClass!: AreaClass | null;
}

export class UnitListView {
  items!: UnitListedView[];
  /** All that match, whatever the page. */
  total!: number;
}

export class UnitLinkView extends UnitMentionView {
  @ApiProperty({ enum: successionKinds })
  kind!: SuccessionKind;
  /** `YYYY-MM-DD` */
  on!: string;
  legalDocument!: string;
}

export class UnitNameView {
  name!: string;
  validFrom!: string | null;
  /** Exclusive. */
  validTo!: string | null;
}

export class UnitKindView {
  @ApiProperty({ enum: unitKinds })
  kind!: UnitKind;
  validFrom!: string | null;
  /** Exclusive. */
  validTo!: string | null;
}

export class UnitParentView extends UnitMentionView {
  validFrom!: string | null;
  /** Exclusive. */
  validTo!: string | null;
}

export class AreaClassView {
  @ApiProperty({ enum: areaClasses })
  areaClass!: AreaClass;
  /** `YYYY-MM-DD` */
  validFrom!: string;
  /** Exclusive. */
  validTo!: string | null;
  legalDocument!: string;
}

export class UnitChangeMentionView {
  id!: string;
  /** `YYYY-MM-DD`; may lie ahead. */
  effectiveOn!: string;
  legalDocument!: string;
}

export class UnitView {
  id!: string;
  version!: number;
  code!: string;
  officialCode!: string | null;
  @ApiProperty({ enum: unitKinds })
  kind!: UnitKind;
  kindLabel!: string;
  name!: string;
  establishedOn!: string | null;
  dissolvedOn!: string | null;
  above!: UnitMentionView[];
  /** From the first to the latest. */
  names!: UnitNameView[];
  /** What it was, from the first to the latest. */
  kinds!: UnitKindView[];
  parents!: UnitParentView[];
  @ApiProperty({ enum: areaClasses, nullable: true, type: String })
  areaClass!: AreaClass | null;
  areaClasses!: AreaClassView[];
  /** Recorded changes that touch it, in the order of their days. */
  changes!: UnitChangeMentionView[];
  successors!: UnitLinkView[];
  predecessors!: UnitLinkView[];
  /** The units in charge today: at the end of every chain of successors; the unit itself while it lasts. */
  nowInCharge!: UnitMentionView[];
}
