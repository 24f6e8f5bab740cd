/** Where a JSON text is long: `{…}` is an object some of whose members are long, `[]` a list that is read element by element, `[{…}]` one whose elements are long themselves. */
export type LongShape = { readonly [key: string]: LongShape } | readonly [] | readonly [LongShape];

/** What becomes of an element of a long list: what it gives is kept, `undefined` is forgotten. `list` is its place, e.g. `result.peerGroups.entries`. */
export type KeepElement = (list: string, text: string) => unknown;

/** A value being read whose members are looked at one by one. */
interface Level {
  readonly place: string;
  readonly shape: LongShape | undefined;
  /** What was kept of a list that is read element by element; null: the value is no such list. */
  readonly kept: unknown[] | null;
  /** Where in the rest the key of the member being read stands. */
  key: string;
}

const [quote, backslash, comma, colon, openObject, closeObject, openList, closeList] = [34, 92, 44, 58, 123, 125, 91, 93] as const;

/**
 * Reads a JSON text that comes in pieces and is longer than a string can be: its long lists are handed over element by element,
 * so that what nobody keeps never takes any room. Members of a long value have to be written without white space, as canonical
 * JSON is (RFC 8785).
 *
 * @throws SyntaxError when the text is no such JSON
 */
export async function readLongJson(pieces: AsyncIterable<string>, shape: LongShape, keep: KeepElement): Promise<unknown> {
  const reader = new LongJson(shape, keep);
  for await (const piece of pieces) reader.push(piece);
  return reader.value();
}

/** The reader itself, for whoever gets the pieces by turns. */
export class LongJson {
  private readonly open: Level[] = [];
  private readonly lists: unknown[][] = [];
  private readonly rest: string[] = [];
  /** Text of the value being passed over or collected, when it is none of the long ones. */
  private collected: string[] = [];
  private depth = 0;
  private inText = false;
  private escaped = false;

  constructor(
    private readonly shape: LongShape,
    private readonly keep: KeepElement,
  ) {}

  push(piece: string): void {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const sign = piece.charCodeAt(at);
      if (this.inText) {
        if (this.escaped) this.escaped = false;
        else if (sign === backslash) this.escaped = true;
        else if (sign === quote) this.inText = false;
        continue;
      }
      if (sign === quote) this.inText = true;
      else if (sign === openObject || sign === openList) {
        if (this.depth === 0 && this.enter(sign)) from = at + 1;
        else this.depth += 1;
      } else if (sign === closeObject || sign === closeList) {
        if (this.depth > 0) this.depth -= 1;
        else {
          this.member(piece.slice(from, at));
          this.leave(sign);
          from = at + 1;
        }
      } else if (this.depth === 0 && sign === colon) {
        this.name(piece.slice(from, at));
        from = at + 1;
      } else if (this.depth === 0 && sign === comma) {
        this.member(piece.slice(from, at));
        this.separate();
        from = at + 1;
      }
    }
    if (from < piece.length) this.collected.push(piece.slice(from));
  }

  /** @throws SyntaxError when the text is not whole */
  value(): unknown {
    if (this.open.length > 0 || this.inText) throw new SyntaxError('a JSON text ends before its end');
    this.rest.push(...this.collected.splice(0));
    return JSON.parse(this.rest.join(''), (_key, value: unknown) => this.listOf(value));
  }

  /** Long lists stand in the rest as `{"\u0000":index}`. */
  private listOf(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, mark)) return value;
    return this.lists[(value as Record<string, number>)[mark] ?? -1];
  }

  private get here(): Level | undefined {
    return this.open.at(-1);
  }

  /** Whether the value that begins is a long one. */
  private enter(sign: number): boolean {
    const shape = this.shapeOfNext();
    if (shape === undefined || Array.isArray(shape) !== (sign === openList)) return false;
    const isList = Array.isArray(shape) && shape.length === 0;
    const place = this.placeOfNext();
    this.open.push({ place, shape, kept: isList ? [] : null, key: '' });
    if (!isList) this.rest.push(sign === openList ? '[' : '{');
    return true;
  }

  private shapeOfNext(): LongShape | undefined {
    const { here } = this;
    if (here === undefined) return this.shape;
    if (here.kept !== null || here.shape === undefined) return undefined;
    if (isList(here.shape)) return here.shape[0];
    return here.shape[here.key];
  }

  private placeOfNext(): string {
    const { here } = this;
    if (here === undefined) return '';
    const key = here.shape !== undefined && isList(here.shape) ? '' : here.key;
    return [here.place, key].filter((part) => part !== '').join('.');
  }

  private name(text: string): void {
    const { here } = this;
    const key = this.taken(text);
    if (here === undefined) throw new SyntaxError('a name outside an object');
    here.key = JSON.parse(key) as string;
    this.rest.push(key, ':');
  }

  private member(text: string): void {
    const { here } = this;
    if (here === undefined) throw new SyntaxError('a JSON text ends twice');
    const value = this.taken(text);
    if (value === '') return;
    if (here.kept === null) {
      this.rest.push(value);
      return;
    }
    const kept = this.keep(here.place, value);
    if (kept !== undefined) here.kept.push(kept);
  }

  private separate(): void {
    if (this.here?.kept === null) this.rest.push(',');
  }

  private leave(sign: number): void {
    const left = this.open.pop();
    if (left?.kept === null) this.rest.push(sign === closeList ? ']' : '}');
    else if (left !== undefined) {
      this.rest.push(`{${JSON.stringify(mark)}:${this.lists.length}}`);
      this.lists.push(left.kept ?? []);
    }
  }

  private taken(text: string): string {
    if (this.collected.length === 0) return text;
    const whole = [...this.collected, text].join('');
    this.collected = [];
    return whole;
  }
}

/** No key of ours begins so. */
const mark = '\u0000';

const isList = (shape: LongShape): shape is readonly [] | readonly [LongShape] => Array.isArray(shape);
