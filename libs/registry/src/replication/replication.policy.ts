export const replicationStates = ['asked', 'granted', 'declined', 'withdrawn', 'copied'] as const;

/** xin nhân rộng: asked → granted or declined → copied; whoever asked may take it back until it is copied. */
export type ReplicationState = (typeof replicationStates)[number];

export type ReplicationStep = 'answer' | 'withdraw' | 'copy';

const stepsFrom: Readonly<Record<ReplicationStep, readonly ReplicationState[]>> = {
  answer: ['asked'],
  withdraw: ['asked', 'granted'],
  copy: ['granted'],
};

export interface ReplicationStanding {
  readonly state: ReplicationState;
  /** The actor is clerk of the unit that asked. */
  readonly asker: boolean;
  /** The actor is clerk of the origin's unit, or decides in its area. */
  readonly answerer: boolean;
  /** The origin was dropped since. */
  readonly originDropped: boolean;
}

/** Why this actor may not take the step; null: they may. A step of the other side is none that there is. */
export function whyNotReplicate(step: ReplicationStep, { state, asker, answerer, originDropped }: ReplicationStanding): string | null {
  if (step === 'answer' ? !answerer : !asker) return 'http.not-found';
  if (!stepsFrom[step].includes(state)) return 'replication.wrong-state';
  return originDropped && step === 'copy' ? 'initiative.dropped' : null;
}
