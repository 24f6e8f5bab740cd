import { ApiProperty } from '@nestjs/swagger';
import { type FormState, formStates } from '@dvk/registry';
import { IsIn, Matches } from 'class-validator';
import { type ImportChoice, importChoices } from '../registration-file/registration-file.service';

/** Fields beside the file; a form carries text only. */
export class ApplyRegistrationFileRequest {
  /** Of the preview that was looked at. */
  @Matches(/^[0-9a-f]{64}$/)
  fingerprint!: string;

  /** `all`: nothing is registered while a row is wrong · `good`: the rows that are right are. */
  @IsIn(importChoices)
  choice!: ImportChoice;
}

/** Rows by what is done with them. */
export class RegistrationFileCounts {
  new!: number;
  changed!: number;
  unchanged!: number;
  doubled!: number;
  refused!: number;
}

export class RegistrationRowProblem {
  /** "C7"; empty: the row as a whole. */
  cell!: string;
  code!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  params!: object;
}

export class RegistrationRowView {
  /** As the spreadsheet shows it. */
  row!: number;
  name!: string;
  unitName!: string;
  /** `new`: is registered · `changed`: the draft that this row made is rewritten · `unchanged`: is registered already · `doubled`: stands in the file before · `refused`. */
  @ApiProperty({ enum: formStates })
  state!: FormState;
  /** As which it is registered already; null: it is not. */
  initiativeCode!: string | null;
  /** Why nothing is done for it. */
  problems!: RegistrationRowProblem[];
  /** Worth a look; nothing is refused for it. */
  notes!: RegistrationRowProblem[];
}

export class RegistrationFilePreview {
  /** To be sent back with the file: exactly this is done, or nothing. */
  fingerprint!: string;
  counts!: RegistrationFileCounts;
  rows!: RegistrationRowView[];
}

export class RegisteredRowView {
  row!: number;
  initiativeId!: string;
  initiativeCode!: string;
}

export class RegistrationFileApplied {
  registered!: RegisteredRowView[];
  changed!: RegisteredRowView[];
  /** As the rows stood when they were taken. */
  counts!: RegistrationFileCounts;
}
