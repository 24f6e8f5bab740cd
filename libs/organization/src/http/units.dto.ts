import { PageQuery } from '@dvk/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
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

  /** Names and places as of this day, `YYYY-MM-DD`; today when left out. */
  @IsOptional()
  @IsString()
  @Matches(/^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  date?: string;

  /** `true`: dissolved units too, after the living ones. */
  @IsOptional()
  @IsIn(['true', 'false'])
  includeDissolved?: 'true' | 'false';
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

export class UnitView {
  id!: string;
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
  successors!: UnitLinkView[];
  predecessors!: UnitLinkView[];
  /** The units in charge today: at the end of every chain of successors; the unit itself while it lasts. */
  nowInCharge!: UnitMentionView[];
}
