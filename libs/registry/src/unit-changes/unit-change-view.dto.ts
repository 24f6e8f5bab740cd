import { type Role, roles } from '@dvk/identity';
import { type SuccessionKind, successionKinds, type UnitKind, unitKinds, type UnitStepKind, unitStepKinds } from '@dvk/organization';
import { ApiProperty } from '@nestjs/swagger';

/** A unit as a change names it; the id of one that is still to be made is its key (`new-1`). */
export class ChangedUnitView {
  id!: string;
  /** As borne before the change. */
  name!: string;
}

export class MadeUnitView extends ChangedUnitView {
  code!: string;
  @ApiProperty({ enum: unitKinds })
  kind!: UnitKind;
}

export class EndedUnitView {
  unit!: ChangedUnitView;
  /** Takes over what is open. */
  heir!: ChangedUnitView;
  /** Initiatives of which the heir will be in charge; they keep the unit's name. */
  initiatives!: number;
  /** Nominations in campaigns that go on. */
  openNominations!: number;
  /** What it owes by a day and has not done; the heir owes it from then on. */
  openDuties!: number;
}

export class RenamedUnitView {
  unit!: ChangedUnitView;
  name!: string;
}

export class ConvertedUnitView {
  unit!: ChangedUnitView;
  @ApiProperty({ enum: unitKinds })
  before!: UnitKind;
  @ApiProperty({ enum: unitKinds })
  kind!: UnitKind;
  /** Nominations in campaigns that go on; those handed in stay in the peer group they were handed in to. */
  openNominations!: number;
  /** What it owes by a day and has not done; it still does. */
  openDuties!: number;
}

export class MovedUnitView {
  unit!: ChangedUnitView;
  @ApiProperty({ type: ChangedUnitView, nullable: true })
  parent!: ChangedUnitView | null;
}

export class SuccessionView {
  from!: ChangedUnitView;
  to!: ChangedUnitView;
  @ApiProperty({ enum: successionKinds })
  kind!: SuccessionKind;
}

export class MovedPostView {
  id!: string;
  fullName!: string;
  @ApiProperty({ enum: roles })
  role!: Role;
  unit!: ChangedUnitView;
  /** Where the person holds the role from that day on; null: the post ends. */
  @ApiProperty({ type: ChangedUnitView, nullable: true })
  to!: ChangedUnitView | null;
  /** Where it could go: whatever the unit becomes. */
  choices!: ChangedUnitView[];
}

export class HostedCampaignView {
  id!: string;
  name!: string;
  unit!: ChangedUnitView;
}

/** What a change would do on its day. */
export class UnitChangePreview {
  made!: MadeUnitView[];
  renamed!: RenamedUnitView[];
  /** Units that become of another kind. */
  converted!: ConvertedUnitView[];
  /** Units with another one above them, those below a unit that ends included. */
  moved!: MovedUnitView[];
  ended!: EndedUnitView[];
  links!: SuccessionView[];
  posts!: MovedPostView[];
  /** Campaigns held by a unit that ends; they go on under its name and are run from its heir. */
  campaigns!: HostedCampaignView[];
}

export class UnitStepView {
  @ApiProperty({ enum: unitStepKinds })
  kind!: UnitStepKind;
  units!: ChangedUnitView[];
  targets!: ChangedUnitView[];
  @ApiProperty({ type: ChangedUnitView, nullable: true })
  heir!: ChangedUnitView | null;
  name!: string | null;
  /** What the units became, at `convert`. */
  @ApiProperty({ enum: unitKinds, nullable: true, type: String })
  unitKind!: UnitKind | null;
}

/** A change as it was recorded. */
export class UnitChangeView {
  id!: string;
  /** `YYYY-MM-DD` */
  effectiveOn!: string;
  legalDocument!: string;
  note!: string;
  @ApiProperty({ enum: ['upcoming', 'in-force', 'undone'] })
  state!: 'upcoming' | 'in-force' | 'undone';
  made!: MadeUnitView[];
  steps!: UnitStepView[];
  /** Posts that go with it. */
  movedPosts!: number;
  recordedBy!: string;
  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt!: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  undoneAt!: Date | null;
  undoReason!: string | null;
}

export class UnitChangeListView {
  items!: UnitChangeView[];
  total!: number;
}
