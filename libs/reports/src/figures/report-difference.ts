import { type Figure, type FigureRow, figures, type FiguresReport, noCounts, type RecognisedModel } from './figure';
import { figureTables } from './figure-tables';

/** One figure that is another by now. */
export interface FigureDifference {
  /** Of the whole report, or of a unit, a field or a kind. */
  readonly of: 'total' | 'unit' | 'field' | 'kind';
  readonly name: string;
  readonly figure: Figure;
  readonly sent: number;
  readonly now: number;
}

export type ModelMention = Pick<RecognisedModel, 'code' | 'name' | 'unitName'>;

/** What the same question answers otherwise than when it was sent. */
export interface ReportDifference {
  readonly figures: readonly FigureDifference[];
  /** Recognised models that have come, gone, or are told of otherwise. */
  readonly come: readonly ModelMention[];
  readonly gone: readonly ModelMention[];
  readonly changed: readonly ModelMention[];
}

type Reported = Pick<FiguresReport, 'cells' | 'models'>;

export function reportDifference(sent: Reported, now: Reported): ReportDifference {
  const [old, fresh] = [figureTables(sent.cells), figureTables(now.cells)];
  const whole = (row: typeof old): FigureRow[] => [{ key: '', name: '', own: true, counts: row.total }];
  const before = new Map(sent.models.map((model) => [model.code, model]));
  const after = new Map(now.models.map((model) => [model.code, model]));
  return {
    figures: [
      ...ofRows('total', whole(old), whole(fresh)),
      ...ofRows('unit', old.byUnit, fresh.byUnit),
      ...ofRows('field', old.byField, fresh.byField),
      ...ofRows('kind', old.byKind, fresh.byKind),
    ],
    come: now.models.filter(({ code }) => !before.has(code)).map(mention),
    gone: sent.models.filter(({ code }) => !after.has(code)).map(mention),
    changed: now.models.filter((model) => saysOtherwise(before.get(model.code), model)).map(mention),
  };
}

export const differs = ({ figures: changed, come, gone, changed: retold }: ReportDifference): boolean => changed.length + come.length + gone.length + retold.length > 0;

function ofRows(of: FigureDifference['of'], sent: readonly FigureRow[], now: readonly FigureRow[]): FigureDifference[] {
  const fresh = new Map(now.map((row) => [row.key, row]));
  const known = new Set(sent.map(({ key }) => key));
  const pairs = [...sent.map((row) => [row, fresh.get(row.key)] as const), ...now.filter(({ key }) => !known.has(key)).map((row) => [undefined, row] as const)];
  return pairs.flatMap(([old, latest]) => {
    const [then, later] = [old?.counts ?? noCounts, latest?.counts ?? noCounts];
    const name = latest?.name ?? old?.name ?? '';
    return figures.filter((figure) => then[figure] !== later[figure]).map((figure) => ({ of, name, figure, sent: then[figure], now: later[figure] }));
  });
}

function saysOtherwise(sent: RecognisedModel | undefined, now: RecognisedModel): boolean {
  return sent !== undefined && (Object.keys(now) as (keyof RecognisedModel)[]).some((key) => sent[key] !== now[key]);
}

const mention = ({ code, name, unitName }: RecognisedModel): ModelMention => ({ code, name, unitName });
