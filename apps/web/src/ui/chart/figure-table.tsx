import css from './chart.module.css';

export interface FigureTableContent {
  /** The first column names the row. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The figures of a chart as a plain table: for who listens, for print, and for who would rather read. */
export function FigureTable({ label, table, shown }: { label: string; table: FigureTableContent; shown: boolean }) {
  const content = (
    <table className={css.table} aria-label={label}>
      <thead>
        <tr>
          {table.heads.map((head, at) => (
            <th key={head} scope="col" data-first={at === 0}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row[0]}>
            {row.map((cell, at) =>
              at === 0 ? (
                <th key={table.heads[at]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={table.heads[at]}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!shown) return <div className={css.beside}>{content}</div>;
  return (
    <div className={css.scroll} role="group" aria-label={label} tabIndex={0}>
      {content}
    </div>
  );
}
