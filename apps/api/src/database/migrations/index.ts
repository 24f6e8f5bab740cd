import { Schema1763683200001 } from './0001-schema';
import { Guards1763683200002 } from './0002-guards';
import { AfterClosing1763683200006 } from './0006-after-closing';

/** Forward only, imported by name, in order. */
export const migrations = [Schema1763683200001, Guards1763683200002, AfterClosing1763683200006];
