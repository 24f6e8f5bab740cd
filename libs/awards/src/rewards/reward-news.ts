/** A reward as far as its unit is told of it. */
export interface RewardAsItStands {
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  readonly issuer: string;
  /** Of the decision that took it back; null: it stands. */
  readonly revokedNumber: string | null;
}

/** A recipient of an issued decision, with what the unit was last told; null: nothing yet. */
export interface ToldReward {
  readonly recipientId: string;
  readonly nominationId: string;
  readonly now: RewardAsItStands;
  readonly told: RewardAsItStands | null;
}

export type RewardNews =
  | { readonly kind: 'reward.issued'; readonly params: { readonly number: string } }
  | { readonly kind: 'reward.revoked'; readonly params: { readonly number: string } }
  | { readonly kind: 'reward.restored'; readonly params: { readonly number: string; readonly revokedNumber: string } }
  | {
      readonly kind: 'reward.corrected';
      readonly params: { readonly beforeNumber: string; readonly beforeDate: string; readonly beforeIssuer: string; readonly number: string; readonly date: string; readonly issuer: string };
    };

/** What a unit has not been told yet of a reward. A reward that was taken back before anybody heard of it is none. */
export function newsOf({ now, told }: Pick<ToldReward, 'now' | 'told'>): RewardNews[] {
  const { number, date, issuer, revokedNumber } = now;
  if (told === null) return revokedNumber === null ? [{ kind: 'reward.issued', params: { number } }] : [];
  if (revokedNumber !== null) return revokedNumber === told.revokedNumber ? [] : [{ kind: 'reward.revoked', params: { number: revokedNumber } }];
  const renamed = number !== told.number || date !== told.date || issuer !== told.issuer;
  return [
    ...(told.revokedNumber === null ? [] : [{ kind: 'reward.restored' as const, params: { number, revokedNumber: told.revokedNumber } }]),
    ...(renamed ? [{ kind: 'reward.corrected' as const, params: { beforeNumber: told.number, beforeDate: told.date, beforeIssuer: told.issuer, number, date, issuer } }] : []),
  ];
}
