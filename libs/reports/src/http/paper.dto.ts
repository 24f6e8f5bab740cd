export class PaperResponse {
  /** `award-list` or `score-summary` */
  kind!: string;
  fileName!: string;
  /** ISO instant; null: it will be made with its first download. */
  madeAt!: string | null;
}
