import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** A uuid and a comma, a thousand times. */
const longestChoice = 37_000;

export class ApplyWorkbookRequest {
  /** Of the difference that was shown. */
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  fingerprint!: string;

  /** Ids of stale sheets, with commas between them, of which the file's content is taken all the same. */
  @IsOptional()
  @IsString()
  @MaxLength(longestChoice)
  @Matches(/^$|^[0-9a-f-]{36}(,[0-9a-f-]{36})*$/)
  takeFromFile?: string;

  /** `1`: sheets of the file that are complete are handed in. */
  @IsOptional()
  @IsIn(['1'])
  handIn?: string;
}

/** One item of a sheet that the file would change, or that cannot be taken. */
export class ItemChangeResponse {
  /** null: the remark on the whole. */
  leafCode!: string | null;
  part!: 'mark' | 'remark' | 'comment';
  /** Stored now; null: nothing, or no mark. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  oldMark!: object | null;
  /** In the file; null: nothing, or no mark. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  newMark!: object | null;
  oldText!: string;
  newText!: string;
  /** Code of why what was typed is not taken; null: it is. */
  refusal!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  params!: object;
  /** What stands in a refused cell, shortened. */
  typed!: string;
}

export class SheetDifferenceResponse {
  /** Empty: the sheet could not be told. */
  sheetId!: string;
  /** Of the nomination, or the name of the sheet in the file. */
  code!: string;
  initiativeName!: string;
  /** `changed`: would be written · `stale`: saved elsewhere since, written only when chosen · `refused`: not written. */
  state!: 'changed' | 'stale' | 'refused';
  /** Code of why; null for `changed`. */
  refusal!: string | null;
  /** Decimal text with a point; empty where the sheet could not be told. */
  totalBefore!: string;
  totalAfter!: string;
  /** No mark would be missing. */
  complete!: boolean;
  changes!: ItemChangeResponse[];
}

export class WorkbookDifferenceResponse {
  /** To be sent back with the file: exactly this difference is written, or nothing. */
  fingerprint!: string;
  sheets!: SheetDifferenceResponse[];
  /** Sheets of the file that say what is stored. */
  unchanged!: number;
  /** Own sheets that take marks and do not stand in the file. */
  absent!: number;
  /** Codes and names of the items, from top to bottom. */
  items!: WorkbookItemResponse[];
}

export class WorkbookItemResponse {
  code!: string;
  name!: string;
}

export class WrittenSheetResponse {
  sheetId!: string;
  code!: string;
  version!: number;
  state!: 'draft' | 'submitted';
  /** Decimal text with a point; what is missing adds nothing. */
  total!: string;
  complete!: boolean;
}

export class WorkbookAppliedResponse {
  /** Sheets that were saved or handed in. */
  sheets!: WrittenSheetResponse[];
}
