import { ApiProperty } from '@nestjs/swagger';
import { type CaseKind, caseKinds } from './council-rules';

export class QuorumView {
  present!: number;
  members!: number;
  /** Present of members, and what is asked: hundredths of a percent. */
  percentHundredths!: number;
  neededHundredths!: number;
  holds!: boolean;
}

export class SeatView {
  id!: string;
  name!: string;
  title!: string;
  position!: 'chair' | 'vice-chair' | 'secretary' | 'member';
  /** Who may sit in the member's place; empty: nobody. */
  substituteName!: string;
  attendance!: 'expected' | 'present' | 'absent' | 'substituted';
  absenceReason!: string;
}

export class InviteeView {
  name!: string;
  title!: string;
}

export class CaseVoteView {
  seatId!: string;
  /** null: in a secret ballot nobody knows. */
  choice!: 'yes' | 'no' | 'blank' | null;
  source!: 'own' | 'hands' | 'written';
  document!: string;
}

export class CaseOpinionView {
  seatId!: string;
  text!: string;
}

/** What everybody at the table sees of a case. */
export class CaseHeadView {
  id!: string;
  ordinal!: number;
  @ApiProperty({ enum: caseKinds })
  kind!: CaseKind;
  nominationCode!: string;
  name!: string;
  unitName!: string;
  /** The award tier, or the class of a class; empty of an obstacle. */
  award!: string;
  /** What the obstacle is, with its document; else empty. */
  matter!: string;
  rank!: number | null;
  finalScore!: string | null;
  className!: string | null;
  state!: 'waiting' | 'open' | 'closed';
  ballot!: 'open' | 'secret';
  thresholdHundredths!: number;
  comparison!: 'more-than' | 'at-least';
  /** Counted when the case is closed; 0 before. */
  yes!: number;
  no!: number;
  blank!: number;
  denominator!: number;
  percentHundredths!: number;
  /** null: not closed. */
  adopted!: boolean | null;
  conclusion!: string;
}

export class CaseView extends CaseHeadView {
  /** Seats that have voted, in an open ballot with their choice. */
  votes!: CaseVoteView[];
  /** Seats without a vote: the case is of their own unit, or of one above or below it. */
  recused!: string[];
  opinions!: CaseOpinionView[];
}

export class CouncilSessionView {
  id!: string;
  campaignId!: string;
  campaignName!: string;
  /** Which session of the campaign: 1, 2, … */
  number!: number;
  title!: string;
  place!: string;
  plannedAt!: Date;
  state!: 'draft' | 'open' | 'ended';
  startedAt!: Date | null;
  endedAt!: Date | null;
  conclusion!: string;
  version!: number;
  denominator!: 'all' | 'present';
  absenteesWrite!: boolean;
  mayRun!: boolean;
  quorum!: QuorumView;
  seats!: SeatView[];
  invitees!: InviteeView[];
  cases!: CaseView[];
}

export class DeskCaseView extends CaseHeadView {
  /** Code of why the seat cannot vote on it now; null: it can. */
  refusal!: string | null;
  hasVoted!: boolean;
  /** The seat's own vote in an open ballot. */
  choice!: 'yes' | 'no' | 'blank' | null;
}

/** A seat the actor votes from. */
export class DeskSeatView {
  seatId!: string;
  sessionId!: string;
  title!: string;
  campaignName!: string;
  place!: string;
  plannedAt!: Date;
  state!: 'draft' | 'open' | 'ended';
  /** The member in whose place the actor sits; null: the actor is the member. */
  inPlaceOf!: string | null;
  cases!: DeskCaseView[];
}

export class CouncilDeskView {
  /** The newest session first. */
  seats!: DeskSeatView[];
}

export class VoteView {
  caseId!: string;
  seatId!: string;
  /** null in a secret ballot. */
  choice!: 'yes' | 'no' | 'blank' | null;
}
