export class PaperResponse {
  /** `proposal-letter`, `award-list`, `scoring-report`, `score-summary`, `rank-explanation`, `reward-notice` or `no-reward-notice` */
  kind!: string;
  fileName!: string;
  /** ISO instant; null: it will be made with its first download. */
  madeAt!: string | null;
}
