import { InitiativeFileEntity } from './attachments/initiative-file.entity';
import { RegistrationFileRowEntity } from './bulk-registration/registration-file-row.entity';
import { DuplicateDecisionEntity } from './duplicates/duplicate-decision.entity';
import { InitiativeMergeEntity } from './duplicates/initiative-merge.entity';
import { NominationVersionEntity } from './handed-in/nomination-version.entity';
import { RegistrationOnBehalfEntity } from './on-behalf/registration-on-behalf.entity';
import { EvidenceFileEntity } from './persistence/evidence-file.entity';
import { InitiativeDistinctionEntity } from './persistence/initiative-distinction.entity';
import { InitiativeDropEntity } from './persistence/initiative-drop.entity';
import { InitiativeJointUnitEntity } from './persistence/initiative-joint-unit.entity';
import { InitiativePlanEntity } from './persistence/initiative-plan.entity';
import { InitiativeReviewEntity } from './persistence/initiative-review.entity';
import { InitiativeVersionEntity } from './persistence/initiative-version.entity';
import { InitiativeEntity } from './persistence/initiative.entity';
import { NominationEntity } from './persistence/nomination.entity';
import { ProgressFileEntity } from './persistence/progress-file.entity';
import { ProgressNoteEntity } from './persistence/progress-note.entity';
import { ReplicationEntity } from './persistence/replication.entity';
import { WordListEntryEntity } from './persistence/word-list-entry.entity';
import { PublicPageEntity } from './public-pages/persistence/public-page.entity';
import { PublicPhotoEntity } from './public-pages/persistence/public-photo.entity';
import { SavedViewEntity } from './saved-views/saved-view.entity';
import { RegistrationReceiptEntity } from './receipts/registration-receipt.entity';

export const registryEntities = [
  InitiativeEntity,
  InitiativeJointUnitEntity,
  NominationEntity,
  NominationVersionEntity,
  EvidenceFileEntity,
  WordListEntryEntity,
  InitiativeVersionEntity,
  InitiativeDistinctionEntity,
  InitiativeDropEntity,
  InitiativeReviewEntity,
  InitiativePlanEntity,
  ProgressNoteEntity,
  ProgressFileEntity,
  ReplicationEntity,
  SavedViewEntity,
  DuplicateDecisionEntity,
  InitiativeMergeEntity,
  RegistrationFileRowEntity,
  RegistrationOnBehalfEntity,
  PublicPageEntity,
  PublicPhotoEntity,
  InitiativeFileEntity,
  RegistrationReceiptEntity,
];
