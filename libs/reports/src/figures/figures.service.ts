import { UnitsService, vietnamDay } from '@dvk/organization';
import { type Actor, databaseNow, Problem, Transactor, type Tx } from '@dvk/platform';
import { compareVietnamese } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import type { FiguresQuestion, FiguresReport } from './figure';
import { firstDay, knownAt, lastDayOf } from './figure-days';
import { figureDefinitions } from './figure-definitions';
import { inOrder } from './figure-tables';
import { FiguresScope, type ReportedUnits } from './figures-scope.service';
import { type CountedFrom, FiguresRepository } from '../persistence/figures.repository';
import { FIGURES } from './messages.vi';

/** A question as it came, with the day it is when none is named as cut-off. */
export type AskedFigures = Omit<FiguresQuestion, 'cutOff'> & { readonly cutOff: string | null };

/** *Báo cáo số liệu*: counted anew with every question, for any day that has been. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly transactor: Transactor,
    private readonly units: UnitsService,
    private readonly scope: FiguresScope,
    private readonly figures: FiguresRepository,
  ) {}

  /** @throws Problem not-found; invalid `figures.cut-off-ahead`, `figures.period-wrong` */
  ask(actor: Actor, asked: AskedFigures): Promise<FiguresReport> {
    return this.transactor.snapshot((tx) => this.reported(tx, actor, asked));
  }

  /** The same inside a running transaction. */
  async reported(tx: Tx, actor: Actor, asked: AskedFigures): Promise<FiguresReport> {
    const now = await databaseNow(tx);
    const question = settled(asked, vietnamDay(now));
    const { structure, cutOff } = question;
    const reported = await this.scope.of(tx, actor, question);
    const structureDay = structure === 'then' ? cutOff : vietnamDay(now);
    const counted: CountedFrom = {
      unitIds: reported.unitIds,
      cutOff,
      from: question.from ?? firstDay,
      to: lastDayOf(question),
      knownAt: knownAt(question, now),
      structureDay,
      subjectKind: question.subjectKind,
      field: question.field,
    };
    const cells = await this.figures.cells(tx, counted);
    const models = await this.figures.models(tx, counted);
    const names = await this.units.namesOf(tx, [...new Set([...cells, ...models].map(({ unitId }) => unitId)), ...reported.roots], structureDay);
    const nameOf = (id: string): string => names.get(id) ?? '';
    return {
      // A report of everything is one of its highest unit, where there is one.
      question: { ...question, unitId: reported.roots.length === 1 ? (reported.roots[0] ?? null) : question.unitId, alone: reported.alone },
      unitName: this.reportName(reported, nameOf),
      knownAt: counted.knownAt.toISOString(),
      definitions: figureDefinitions,
      cells: inOrder(cells.map((cell) => ({ ...cell, unitName: nameOf(cell.unitId) }))),
      models: models
        .map((model) => ({ ...model, unitName: nameOf(model.unitId) }))
        .sort((one, other) => compareVietnamese(one.unitName, other.unitName) || compareVietnamese(one.name, other.name) || (one.code < other.code ? -1 : 1)),
    };
  }

  private reportName({ roots }: ReportedUnits, nameOf: (id: string) => string): string {
    const known = roots.map(nameOf).filter((name) => name !== '');
    return known.length === 0 ? FIGURES.allUnits : known.sort(compareVietnamese).join('; ');
  }
}

/** @throws Problem invalid `figures.cut-off-ahead`, `figures.period-wrong` */
function settled({ cutOff, ...asked }: AskedFigures, today: string): FiguresQuestion {
  const day = cutOff ?? today;
  if (day > today) throw Problem.invalid('figures.cut-off-ahead', {}, [{ field: 'cutOff', code: 'figures.cut-off-ahead' }]);
  if (asked.from !== null && asked.from > (asked.to ?? day)) throw Problem.invalid('figures.period-wrong', {}, [{ field: 'from', code: 'figures.period-wrong' }]);
  return { ...asked, cutOff: day };
}
