/** From where an actor looks at campaigns. */
export interface CampaignScope {
  /** The units of the actor's posts and everything above them: what they host concerns the actor. */
  readonly above: readonly string[];
  /** What a unit at or below one of these hosts is seen as well. */
  readonly roots: readonly string[];
}
