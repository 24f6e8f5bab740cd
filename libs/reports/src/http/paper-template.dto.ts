import { ApiProperty } from '@nestjs/swagger';

export class TemplatePlaceholder {
  /** Between `{{` and `}}`. */
  name!: string;
  /** `text`, `block`, `row` or `picture` */
  form!: string;
  /** What becomes of it. */
  meaning!: string;
}

export class CurrentTemplate {
  version!: number;
  fileName!: string;
  /** ISO instant. */
  uploadedAt!: string;
  sha256!: string;
}

export class PaperTemplateResponse {
  /** `proposal-letter`, `council-minutes`, `scoring-report`, `rank-explanation`, `reward-notice` or `no-reward-notice` */
  kind!: string;
  placeholders!: TemplatePlaceholder[];
  /** null: the standard paper. */
  @ApiProperty({ type: CurrentTemplate, nullable: true })
  current!: CurrentTemplate | null;
}
