import { ApiProperty } from '@nestjs/swagger';
import { type DataKind, dataKinds, type DataOwner, dataOwners, type DataPurpose, dataPurposes, type Erasure, erasures, type Exit, exits, type GivenAs, givenAs, type KeptUntil, keptUntil, type LegalBasis, legalBases } from '../field-map/field';
import { type NeverHeld, neverHeld } from '../field-map/field-map';

export class MappedFieldView {
  table!: string;
  column!: string;
  @ApiProperty({ enum: dataKinds })
  data!: DataKind;
  @ApiProperty({ enum: dataOwners })
  whose!: DataOwner;
  @ApiProperty({ enum: dataPurposes })
  why!: DataPurpose;
  @ApiProperty({ enum: legalBases })
  basis!: LegalBasis;
  /** `record`: as long as the record; `request`: until erasure is asked for; else a rule of the retention table. */
  @ApiProperty({ enum: keptUntil })
  kept!: KeptUntil;
  /** Where it leaves the program. */
  @ApiProperty({ enum: exits, isArray: true })
  leaves!: Exit[];
  /** `everybody`, `signed-in`, or permissions; empty: nobody. */
  readers!: string[];
  /** What a person is given of it. */
  @ApiProperty({ enum: givenAs })
  exported!: GivenAs;
  /** What an erasure does to it. */
  @ApiProperty({ enum: erasures })
  erased!: Erasure;
}

export class FieldMapView {
  fields!: MappedFieldView[];
  /** Tables none of whose columns holds personal data. */
  withoutPersonalData!: string[];
  /** What is never asked for. */
  @ApiProperty({ enum: neverHeld, isArray: true })
  neverHeld!: NeverHeld[];
}

export const retentionNames = keptUntil.filter((name) => name !== 'record' && name !== 'request');

export class RetentionRuleView {
  @ApiProperty({ enum: retentionNames })
  name!: Exclude<KeptUntil, 'record' | 'request'>;
  /** `emptied`: the row stays, what was written in it goes. */
  @ApiProperty({ enum: ['removed', 'emptied'] })
  how!: 'removed' | 'emptied';
  /** 0: as soon as it ended. */
  days!: number;
  /** What would go if the job ran now. */
  due!: number;
}
