import type { MappedField } from '../field-map/field-map';
import { mappedFields } from '../field-map/field-map';
import type { ActCount, OwnRows } from '../persistence/held-data.repository';
import type { FoundPlace, TableCount } from './findings';
import type { RequestKind, SubjectKind } from './personal-data-request';

/** A text that names the person, whole. */
export interface GivenPlace extends Omit<FoundPlace, 'excerpt'> {
  readonly text: string;
}

/** What is held and not handed over, with the reason. */
export interface NotGiven {
  readonly table: string;
  readonly columns: readonly string[];
  readonly because: 'secret' | 'others-rights';
}

/** Everything that is given to a person who asked, as it stands in the JSON file. */
export interface DataExport {
  readonly form: 'dvk-personal-data/1';
  readonly requestId: string;
  readonly kind: RequestKind;
  readonly subject: SubjectKind;
  readonly name: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly own: OwnRows;
  readonly acts: readonly ActCount[];
  readonly places: readonly GivenPlace[];
  readonly kept: readonly TableCount[];
  readonly notGiven: readonly NotGiven[];
}

/** Which columns about such a person are held back: secrets of security or judging, and texts and files that hold the rights of others. */
export function notGivenTo(subject: SubjectKind): NotGiven[] {
  const whose = subject === 'account' ? ['account-holder', 'mentioned'] : ['named', 'mentioned'];
  const grouped = new Map<string, NotGiven>();
  for (const { table, column, whose: owner, exported } of mappedFields) {
    if (!whose.includes(owner) || !isHeldBack(exported)) continue;
    const key = `${table} ${exported}`;
    grouped.set(key, { table, because: exported, columns: [...(grouped.get(key)?.columns ?? []), column] });
  }
  return [...grouped.values()];
}

const isHeldBack = (exported: MappedField['exported']): exported is NotGiven['because'] => exported === 'secret' || exported === 'others-rights';
