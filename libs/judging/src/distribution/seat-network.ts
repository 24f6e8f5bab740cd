import type { Highs, Model } from 'highs';
import { roomOf, type SeatProblem } from './seat-problem';

/** A seat that can be filled: one column of the model. */
interface Edge {
  readonly nomination: number;
  readonly member: number;
}

/** What one stage makes as small as possible: a whole cost for each kind of column. */
export interface StageCost {
  /** Of giving this nomination to this member. */
  readonly edge?: (nomination: number, member: number) => number;
  /** Of the n-th seat that stays empty at one nomination, from 1. */
  readonly empty?: (ordinal: number) => number;
  /** Of the n-th nomination a member holds, from 1, those held before included. */
  readonly load?: (ordinal: number) => number;
}

/**
 * The seats as a network flow: nominations send `wanted` units to members or into "stays empty", members pass them on
 * through one column for each further nomination they take. A linear program over a network with whole bounds and whole
 * costs has whole corners and whole prices, so the simplex method solves it exactly and no branching is needed.
 *
 * Stages are lexicographic: after each, {@link keepOptimal} pins every column whose reduced cost shows that it cannot
 * move in any optimum; what remains is exactly the set of optima, again a network.
 */
export class SeatNetwork {
  readonly edges: readonly Edge[];
  private readonly emptySeats: readonly { readonly nomination: number; readonly ordinal: number }[];
  private readonly loads: readonly { readonly member: number; readonly ordinal: number }[];
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;
  private readonly model: Model;
  private values: Float64Array = new Float64Array();
  private prices: Float64Array = new Float64Array();

  constructor(highs: Highs, { nominations, members }: SeatProblem) {
    this.edges = nominations.flatMap(({ open }, nomination) => open.map((member) => ({ nomination, member })));
    this.emptySeats = nominations.flatMap(({ wanted }, nomination) => upTo(wanted).map((ordinal) => ({ nomination, ordinal })));
    const degree = members.map(() => 0);
    for (const { member } of this.edges) degree[member] = (degree[member] ?? 0) + 1;
    this.loads = members.flatMap((seat, member) =>
      upTo(Math.min(roomOf(seat) ?? Infinity, degree[member] ?? 0)).map((further) => ({ member, ordinal: seat.load + further })),
    );
    const count = this.edges.length + this.emptySeats.length + this.loads.length;
    this.lower = new Float64Array(count);
    this.upper = new Float64Array(count).fill(1);
    const balance = Float64Array.from([...nominations.map(({ wanted }) => wanted), ...members.map(() => 0)]);
    const first = nominations.length;
    const columns = [
      ...this.edges.map(({ nomination, member }) => [nomination, 1, first + member, -1]),
      ...this.emptySeats.map(({ nomination }) => [nomination, 1]),
      ...this.loads.map(({ member }) => [first + member, 1]),
    ];
    let length = 0;
    const starts = [0, ...columns.map((column) => (length += column.length / 2))];
    this.model = highs.createModel({
      numCols: count,
      numRows: balance.length,
      colCost: new Float64Array(count),
      colLower: this.lower,
      colUpper: this.upper,
      rowLower: balance,
      rowUpper: balance,
      matrix: {
        format: 'csc',
        numRows: balance.length,
        numCols: count,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(columns.flatMap((column) => column.filter((_, at) => at % 2 === 0))),
        values: Float64Array.from(columns.flatMap((column) => column.filter((_, at) => at % 2 === 1))),
      },
    });
    this.model.options.set({ output_flag: false, solver: 'simplex', random_seed: 0 });
  }

  /** Solves one stage and stays among its optima. @throws when the solver does not end with an optimum in whole numbers */
  minimise(cost: StageCost): void {
    const costs = Float64Array.from([
      ...this.edges.map(({ nomination, member }) => cost.edge?.(nomination, member) ?? 0),
      ...this.emptySeats.map(({ ordinal }) => cost.empty?.(ordinal) ?? 0),
      ...this.loads.map(({ ordinal }) => cost.load?.(ordinal) ?? 0),
    ]);
    if (costs.length === 0) return;
    const all = { kind: 'range', from: 0, to: costs.length - 1 } as const;
    this.model.changeColsBounds(all, this.lower, this.upper);
    this.model.changeColsCost(all, costs);
    this.model.run();
    if (this.model.getModelStatus() !== optimal) throw new Error(`the solver ended with status ${this.model.getModelStatus()}`);
    const { colValue, colDual } = this.model.getSolution();
    if (colDual === undefined || !colValue.every(isWhole) || !colDual.every(isWhole)) throw new Error('the solver left whole numbers');
    this.values = colValue;
    this.prices = colDual;
    this.keepOptimal();
  }

  /** The members chosen for each nomination, rising. */
  chosen(nominations: number): readonly (readonly number[])[] {
    const chosen: number[][] = Array.from({ length: nominations }, () => []);
    this.edges.forEach(({ nomination, member }, at) => {
      if (isTaken(this.values[at])) chosen[nomination]?.push(member);
    });
    return chosen.map((members) => members.sort((a, b) => a - b));
  }

  /** Seats that stay empty, over all nominations. */
  missing(): number {
    return this.emptySeats.reduce((sum, _, at) => sum + (isTaken(this.values[this.edges.length + at]) ? 1 : 0), 0);
  }

  dispose(): void {
    this.model.dispose();
  }

  private keepOptimal(): void {
    this.prices.forEach((price, at) => {
      if (price > half) this.upper[at] = this.lower[at] ?? 0;
      else if (price < -half) this.lower[at] = this.upper[at] ?? 1;
    });
  }
}

const optimal = 7;
const half = 0.5;
const tolerance = 1e-6;

/** The solver's numbers are doubles near whole ones; nothing else is ever taken from it. */
const isWhole = (value: number): boolean => Math.abs(value - Math.floor(value + half)) < tolerance;
const isTaken = (value: number | undefined): boolean => (value ?? 0) > half;
const upTo = (count: number): number[] => Array.from({ length: Math.max(0, count) }, (_, at) => at + 1);
