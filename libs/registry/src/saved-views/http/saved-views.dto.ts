import { IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

const longestName = 100;

export class SaveViewRequest {
  /** One line; must not be empty. */
  @IsString()
  @MaxLength(longestName)
  name!: string;

  /** Query part of the page's address without "?", percent-encoded; empty: everything. */
  @IsString()
  @MaxLength(2_000)
  @Matches(/^[A-Za-z0-9%&=+._~*-]*$/)
  address!: string;
}

export class RenameViewRequest {
  /** The version the writer saw. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_646)
  version!: number;

  /** One line; must not be empty. */
  @IsString()
  @MaxLength(longestName)
  name!: string;
}

export class SavedViewView {
  id!: string;
  name!: string;
  address!: string;
  version!: number;
}

export class SavedViewsView {
  /** In the order they were made. */
  items!: SavedViewView[];
}
