const stops = '[data-stop]';

/**
 * Arrow keys, Home and End among what can be focused in the body of a table; cells without it are passed over. Whether
 * there was somewhere to go.
 */
export function moveInTable(from: HTMLElement, key: string): boolean {
  const cell = from.closest<HTMLTableCellElement>('td, th');
  const row = cell?.closest('tr');
  if (cell === null || row === null || row === undefined) return false;
  const next = key === 'ArrowUp' || key === 'ArrowDown' ? inColumn(row, cell.cellIndex, key === 'ArrowDown') : inRow(row, cell.cellIndex, key);
  next?.focus();
  return next !== null;
}

function inRow(row: HTMLTableRowElement, at: number, key: string): HTMLElement | null {
  const cells = [...row.cells];
  const candidates = { ArrowRight: cells.slice(at + 1), ArrowLeft: cells.slice(0, at).reverse(), Home: cells, End: [...cells].reverse() }[key] ?? [];
  return firstIn(candidates);
}

function inColumn(row: HTMLTableRowElement, at: number, down: boolean): HTMLElement | null {
  const body = row.parentElement;
  const rows = body === null ? [] : [...body.querySelectorAll<HTMLTableRowElement>(':scope > tr')];
  const own = rows.indexOf(row);
  const candidates = down ? rows.slice(own + 1) : rows.slice(0, own).reverse();
  return firstIn(candidates.flatMap((each) => each.cells.item(at) ?? []));
}

const firstIn = (cells: readonly HTMLTableCellElement[]): HTMLElement | null => {
  for (const cell of cells) {
    const stop = cell.querySelector<HTMLElement>(stops);
    if (stop !== null) return stop;
  }
  return null;
};
