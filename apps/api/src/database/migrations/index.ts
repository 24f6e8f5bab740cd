import { Schema1763683200001 } from './0001-schema';
import { Guards1763683200002 } from './0002-guards';
import { Delivery1763683200003 } from './0003-delivery';
import { Conflicts1763683200004 } from './0004-conflicts';
import { OneWayLocks1763683200005 } from './0005-one-way-locks';
import { AfterClosing1763683200006 } from './0006-after-closing';
import { SealKey1763683200007 } from './0007-seal-key';
import { SelfMarksShown1763683200008 } from './0008-self-marks-shown';
import { ItemsHeldStill1763683200009 } from './0009-items-held-still';
import { Obstacles1763683200010 } from './0010-obstacles';
import { RecordedActs1763683200011 } from './0011-recorded-acts';
import { Council1763683200012 } from './0012-council';
import { Rewards1763683200013 } from './0013-rewards';
import { PaperSet1763683200014 } from './0014-paper-set';
import { Checkpoints1763683200015 } from './0015-checkpoints';
import { Publication1763683200017 } from './0017-publication';
import { Appeals1763683200018 } from './0018-appeals';
import { ClosingIsFinal1763683200021 } from './0021-closing-is-final';
import { ConflictsAtClosing1763683200022 } from './0022-conflicts-at-closing';
import { DecisionsOfSessions1763683200023 } from './0023-decisions-of-sessions';
import { SavingInFewWays1763683200024 } from './0024-saving-in-few-ways';
import { ManifestParts1763683200025 } from './0025-manifest-parts';
import { UnitChanges1763683200026 } from './0026-unit-changes';
import { LinesByThemselves1763683200027 } from './0027-lines-by-themselves';
import { InitiativesForYears1763683200028 } from './0028-initiatives-for-years';
import { Finding1763683200029 } from './0029-finding';
import { PlansAndProgress1763683200030 } from './0030-plans-and-progress';
import { Replication1763683200031 } from './0031-replication';
import { Duplicates1763683200032 } from './0032-duplicates';
import { RegistrationFiles1763683200034 } from './0034-registration-files';
import { PaperMakings1763683200035 } from './0035-paper-makings';
import { Figures1763683200036 } from './0036-figures';
import { Duties1763683200037 } from './0037-duties';
import { PublicPages1763683200038 } from './0038-public-pages';
import { PersonalData1763683200039 } from './0039-personal-data';
import { OnBehalf1763683200040 } from './0040-on-behalf';
import { DutiesOfNewUnits1763683200041 } from './0041-duties-of-new-units';
import { NominationVersions1763683200042 } from './0042-nomination-versions';
import { CorrectionOnPaper1763683200043 } from './0043-correction-on-paper';
import { Attachments1763683200044 } from './0044-attachments';
import { DatedKinds1763683200045 } from './0045-dated-kinds';
import { DocumentsAndNotices1763683200046 } from './0046-documents-and-notices';
import { ListsOfNominations1763683200047 } from './0047-lists-of-nominations';

/** Forward only, imported by name, in order. */
export const migrations = [
  Schema1763683200001,
  Guards1763683200002,
  Delivery1763683200003,
  Conflicts1763683200004,
  OneWayLocks1763683200005,
  AfterClosing1763683200006,
  SealKey1763683200007,
  SelfMarksShown1763683200008,
  ItemsHeldStill1763683200009,
  Obstacles1763683200010,
  RecordedActs1763683200011,
  Council1763683200012,
  Rewards1763683200013,
  PaperSet1763683200014,
  Checkpoints1763683200015,
  Publication1763683200017,
  Appeals1763683200018,
  ClosingIsFinal1763683200021,
  ConflictsAtClosing1763683200022,
  DecisionsOfSessions1763683200023,
  SavingInFewWays1763683200024,
  ManifestParts1763683200025,
  UnitChanges1763683200026,
  LinesByThemselves1763683200027,
  InitiativesForYears1763683200028,
  Finding1763683200029,
  PlansAndProgress1763683200030,
  Replication1763683200031,
  Duplicates1763683200032,
  RegistrationFiles1763683200034,
  PaperMakings1763683200035,
  Figures1763683200036,
  Duties1763683200037,
  PublicPages1763683200038,
  PersonalData1763683200039,
  OnBehalf1763683200040,
  DutiesOfNewUnits1763683200041,
  NominationVersions1763683200042,
  CorrectionOnPaper1763683200043,
  Attachments1763683200044,
  DatedKinds1763683200045,
  DocumentsAndNotices1763683200046,
  ListsOfNominations1763683200047,
];
