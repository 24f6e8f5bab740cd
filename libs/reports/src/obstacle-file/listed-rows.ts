import type { ListedObstacle, ObstacleTarget } from '@dvk/awards';
import type { FieldProblem } from '@dvk/platform';
import { oneLine } from '@dvk/registry';
import { Choice } from '../filled-file/choice';
import type { FilledRow } from '../filled-file/filled-rows';
import { valueOfWord } from '../season-workbook/mapping/match-key';
import { longestNote } from './list-layout';
import { EFFECT_WORDS, KIND_WORDS, type ObstacleColumn } from './messages.vi';

/** Reads rows of a list: words become what they stand for, and everything that stands for nothing is named. */
export class ListedRows {
  private readonly byCode: ReadonlyMap<string, ObstacleTarget>;
  private readonly ofUnit = new Map<string, string[]>();
  private readonly unitCodes: ReadonlyMap<string, string>;
  private readonly unitNames: Choice<string>;

  constructor(
    targets: readonly ObstacleTarget[],
    /** What the document says in common. */
    private readonly summary: string,
  ) {
    this.byCode = new Map(targets.map((target) => [target.code.toUpperCase(), target]));
    for (const { id, unitId } of targets) this.ofUnit.set(unitId, [...(this.ofUnit.get(unitId) ?? []), id]);
    const units = new Map(targets.map(({ unitId, unitName, unitCode }) => [unitId, { unitName, unitCode }]));
    this.unitCodes = new Map([...units].flatMap(([id, { unitCode }]) => (unitCode === '' ? [] : [[unitCode.toUpperCase(), id]])));
    this.unitNames = new Choice([...units].map(([id, { unitName }]) => [unitName, id]));
  }

  read({ number, cells, odd, outside }: FilledRow<ObstacleColumn>): ListedObstacle {
    const problems: FieldProblem[] = odd.map(({ column, code }) => ({ field: column, code }));
    const isOdd = (column: ObstacleColumn): boolean => odd.some((each) => each.column === column);
    const text = (column: ObstacleColumn): string => (isOdd(column) ? '' : oneLine(cells[column] ?? ''));
    const refuse = (field: ObstacleColumn, code: string, params: Readonly<Record<string, string | number>> = {}): null => {
      if (!isOdd(field)) problems.push({ field, code, params });
      return null;
    };
    const wordOf = <Value>(column: ObstacleColumn, words: readonly (readonly [string, Value])[], missing: string, unknown: string): Value | null =>
      text(column) === '' ? refuse(column, missing) : (valueOfWord(words, text(column)) ?? refuse(column, unknown));
    const nominationIds = this.targetsOf(text('nomination'), text('unit'), refuse);
    const kind = wordOf('kind', KIND_WORDS, 'obstacle-row.kind-missing', 'obstacle-row.kind-unknown');
    const effect = wordOf('effect', EFFECT_WORDS, 'obstacle-row.effect-missing', 'obstacle-row.effect-unknown');
    const note = isOdd('note') ? '' : (cells.note ?? '').trim();
    if (note === '' && this.summary === '') refuse('note', 'obstacle-row.note-missing');
    if (note.length > longestNote) refuse('note', 'obstacle-row.too-long', { length: note.length, most: longestNote });
    for (const cell of outside) problems.push({ field: 'row', code: 'obstacle-row.outside-table', params: { cell } });
    return { row: number, nominationIds, kind, effect, className: null, reason: note === '' ? this.summary : note, problems };
  }

  private targetsOf(code: string, unit: string, refuse: (field: ObstacleColumn, code: string) => null): readonly string[] {
    const unitId = unit === '' ? null : (this.unitCodes.get(unit.toUpperCase()) ?? this.unitNames.find(unit) ?? refuse('unit', 'obstacle-row.unit-unknown'));
    if (code === '') {
      if (unit === '') refuse('nomination', 'obstacle-row.target-missing');
      return this.ofUnit.get(unitId ?? '') ?? [];
    }
    const target = this.byCode.get(code.toUpperCase());
    if (target === undefined) refuse('nomination', 'obstacle-row.nomination-unknown');
    else if (unitId !== null && target.unitId !== unitId) refuse('unit', 'obstacle-row.unit-differs');
    return target === undefined ? [] : [target.id];
  }
}
