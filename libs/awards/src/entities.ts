import { ActWithdrawalEntity } from './persistence/act-withdrawal.entity';
import { AppealStepEntity } from './persistence/appeal-step.entity';
import { AppealEntity } from './persistence/appeal.entity';
import { AuditCheckpointEntity } from './persistence/audit-checkpoint.entity';
import { CheckpointHolderEntity } from './persistence/checkpoint-holder.entity';
import { CheckpointKeyEntity } from './persistence/checkpoint-key.entity';
import { CouncilBallotEntity } from './persistence/council-ballot.entity';
import { CouncilCaseEntity } from './persistence/council-case.entity';
import { CouncilMemberEntity } from './persistence/council-member.entity';
import { CouncilOpinionEntity } from './persistence/council-opinion.entity';
import { CouncilParticipationEntity } from './persistence/council-participation.entity';
import { CouncilSeatEntity } from './persistence/council-seat.entity';
import { CouncilSessionEntity } from './persistence/council-session.entity';
import { CouncilVoteEntity } from './persistence/council-vote.entity';
import { CouncilEntity } from './persistence/council.entity';
import { DismissedFindingEntity } from './persistence/dismissed-finding.entity';
import { FrozenResultEntity } from './persistence/frozen-result.entity';
import { ObstacleLiftingEntity } from './persistence/obstacle-lifting.entity';
import { ObstacleScanEntity } from './persistence/obstacle-scan.entity';
import { ObstacleEntity } from './persistence/obstacle.entity';
import { PublicationDeliveryEntity } from './persistence/publication-delivery.entity';
import { RecordedActEntity } from './persistence/recorded-act.entity';
import { ResultPublicationEntity } from './persistence/result-publication.entity';
import { ManifestPartEntity } from './persistence/manifest-part.entity';
import { ResultRowEntity } from './persistence/result-row.entity';
import { RewardCorrectionEntity } from './persistence/reward-correction.entity';
import { RewardDecisionEntity } from './persistence/reward-decision.entity';
import { RewardRecipientEntity } from './persistence/reward-recipient.entity';
import { RewardRevocationEntity } from './persistence/reward-revocation.entity';
import { RewardToldEntity } from './persistence/reward-told.entity';
import { WithdrawnRevocationEntity } from './persistence/withdrawn-revocation.entity';

export const awardsEntities = [
  FrozenResultEntity,
  ManifestPartEntity,
  ResultRowEntity,
  CheckpointKeyEntity,
  AuditCheckpointEntity,
  CheckpointHolderEntity,
  ObstacleEntity,
  ObstacleScanEntity,
  ObstacleLiftingEntity,
  DismissedFindingEntity,
  RecordedActEntity,
  ActWithdrawalEntity,
  ResultPublicationEntity,
  PublicationDeliveryEntity,
  AppealEntity,
  AppealStepEntity,
  CouncilEntity,
  CouncilMemberEntity,
  CouncilSessionEntity,
  CouncilSeatEntity,
  CouncilCaseEntity,
  CouncilVoteEntity,
  CouncilParticipationEntity,
  CouncilBallotEntity,
  CouncilOpinionEntity,
  RewardDecisionEntity,
  RewardRecipientEntity,
  RewardCorrectionEntity,
  RewardRevocationEntity,
  RewardToldEntity,
  WithdrawnRevocationEntity,
];
