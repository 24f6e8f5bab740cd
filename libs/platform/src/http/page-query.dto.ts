import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** A whole number in a query string: digits and nothing else ("0x0A", "1e1" and "" stay texts and are refused). */
export const WholeInQuery = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value));

/** How much of a list is wanted. */
export class LimitQuery {
  /** 1 to 200; 50 when left out. */
  @IsOptional()
  @WholeInQuery()
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** Which part of a list is wanted. */
export class PageQuery extends LimitQuery {
  @IsOptional()
  @WholeInQuery()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset?: number;
}
