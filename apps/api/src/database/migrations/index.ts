import { Schema1763683200001 } from './0001-schema';
import { Guards1763683200002 } from './0002-guards';
import { Delivery1763683200003 } from './0003-delivery';
import { Conflicts1763683200004 } from './0004-conflicts';
import { AfterClosing1763683200006 } from './0006-after-closing';
import { SealKey1763683200007 } from './0007-seal-key';
import { SelfMarksShown1763683200008 } from './0008-self-marks-shown';
import { ItemsHeldStill1763683200009 } from './0009-items-held-still';
import { Obstacles1763683200010 } from './0010-obstacles';
import { RecordedActs1763683200011 } from './0011-recorded-acts';

/** Forward only, imported by name, in order. */
export const migrations = [
  Schema1763683200001,
  Guards1763683200002,
  Delivery1763683200003,
  Conflicts1763683200004,
  AfterClosing1763683200006,
  SealKey1763683200007,
  SelfMarksShown1763683200008,
  ItemsHeldStill1763683200009,
  Obstacles1763683200010,
  RecordedActs1763683200011,
];
