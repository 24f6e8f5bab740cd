import { Schema1763683200001 } from './0001-schema';
import { Guards1763683200002 } from './0002-guards';

/** Forward only, imported by name, in order. */
export const migrations = [Schema1763683200001, Guards1763683200002];
