/** A statement takes 65,535 values, and building one of many rows keeps everybody else waiting. */
const rowsAtOnce = 200;

/** Rows in their order, as many at a time as one statement inserts. */
export function* inParts<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) yield rows.slice(from, from + rowsAtOnce);
}
