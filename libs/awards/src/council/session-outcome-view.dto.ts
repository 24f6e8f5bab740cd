import { ApiProperty } from '@nestjs/swagger';
import { NamedNominationView } from '../decisions/acts-view.dto';
import { type CaseKind, caseKinds } from './council-rules';
import { type OutcomeState, outcomeStates } from './session-outcome';

/** What the votes of a session come to on one question. */
export class SessionOutcomeView {
  @ApiProperty({ enum: caseKinds })
  kind!: CaseKind;
  @ApiProperty({ enum: outcomeStates })
  state!: OutcomeState;
  /** Numbers of the cases on the agenda. */
  ordinals!: number[];
  nominations!: NamedNominationView[];
  /** Codes of those on a line who get the award. */
  awarded!: string[];
  /** The tier or class that was adopted; null: none. */
  given!: string | null;
  /** What the obstacle is, with its document; else empty. */
  matter!: string;
  /** Code of why the question is open, or the decision does not fit any more. */
  code!: string | null;
  at!: string;
}

/** What an ended session leaves to be recorded. */
export class SessionOutcomesView {
  sessionId!: string;
  outcomes!: SessionOutcomeView[];
  /** How many wait to be recorded. */
  ready!: number;
  mayRecord!: boolean;
}
