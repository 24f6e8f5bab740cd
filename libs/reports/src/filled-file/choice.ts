import { comparisonKey, nameKey } from '@dvk/platform';

/** Names that may be chosen, found however they are typed; a name that two of them bear chooses neither. */
export class Choice<T> {
  private readonly exact = new Map<string, T | null>();
  private readonly loose = new Map<string, T | null>();

  constructor(entries: Iterable<readonly [name: string, value: T]>) {
    for (const [name, value] of entries) {
      this.exact.set(nameKey(name), this.exact.has(nameKey(name)) ? null : value);
      this.loose.set(comparisonKey(name), this.loose.has(comparisonKey(name)) ? null : value);
    }
  }

  find(text: string): T | null {
    const exact = this.exact.get(nameKey(text));
    return exact === undefined ? (this.loose.get(comparisonKey(text)) ?? null) : exact;
  }
}
