/** The parts of the registration form, as the offices' form of 2026 orders them. Plain text each. */
export interface InitiativeDetails {
  readonly situation: string;
  readonly goals: string;
  readonly content: string;
  readonly placeAndBeneficiaries: string;
  readonly forces: string;
  readonly resources: string;
  readonly startAndMilestones: string;
  readonly outputs: string;
  readonly sustainability: string;
  readonly leaderInCharge: string;
  readonly levelAimedAt: string;
}
