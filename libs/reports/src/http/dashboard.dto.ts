import { WholeInQuery } from '@dvk/platform';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { FigureCountsView, FigureDefinitionView, FigureRowView } from './figures.dto';

export class DashboardQuery {
  /** Left out: everything up to now. */
  @IsOptional()
  @WholeInQuery()
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;
}

/** How many duties stand how. */
export class OwedCountsView {
  ahead!: number;
  near!: number;
  late!: number;
  done!: number;
  'done-late'!: number;
}

export class DashboardTileView {
  unitId!: string;
  unitName!: string;
  kind!: string;
  /** Of the unit and everything below it. */
  counts!: FigureCountsView;
  duties!: OwedCountsView;
}

export class DashboardView {
  /** null: everything up to now. */
  year!: number | null;
  /** Whose duties are shown. */
  dutyYear!: number;
  /** The area; null where several are highest. */
  unitId!: string | null;
  unitName!: string;
  cutOff!: string;
  definitions!: FigureDefinitionView[];
  total!: FigureCountsView;
  byField!: FigureRowView[];
  byKind!: FigureRowView[];
  /** Units directly below the area today. */
  tiles!: DashboardTileView[];
  /** Lists of what is so now show just what is counted. */
  listed!: boolean;
}

export class YearFiguresView {
  year!: number;
  counts!: FigureCountsView;
}

export class YearsView {
  /** The earliest first. */
  items!: YearFiguresView[];
}
