import { dayForm } from '@dvk/organization';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { type WordList, wordLists } from '../word-lists/word-list';

export class WordListsQuery {
  /** Words that this unit uses; left out: those of the lists that the caller keeps. */
  @IsOptional()
  @IsUUID()
  unitId?: string;
}

export class AddWordRequest {
  /** A territory whose lists the caller keeps. */
  @IsUUID()
  unitId!: string;

  @IsIn(wordLists)
  @ApiProperty({ enum: wordLists })
  list!: WordList;

  @IsString()
  @MaxLength(100)
  word!: string;

  /** First day, `YYYY-MM-DD`. */
  @IsString()
  @Matches(dayForm)
  validFrom!: string;
}

export class EndWordRequest {
  /** That was seen. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;

  /** The day from which it is used no more, `YYYY-MM-DD`; null: it goes on. */
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Matches(dayForm)
  validTo!: string | null;
}

export class WordView {
  id!: string;
  unitId!: string;
  @ApiProperty({ enum: wordLists })
  list!: WordList;
  word!: string;
  validFrom!: string;
  validTo!: string | null;
  version!: number;
}

export class ListedWordView extends WordView {
  /** Today. */
  inUse!: boolean;
}

export class KeptListView {
  unitId!: string;
  unitName!: string;
}

export class WordListsView {
  /** In the order in which they were entered; past and coming ones too. */
  words!: ListedWordView[];
  /** Territories whose lists the caller keeps. */
  kept!: KeptListView[];
}
