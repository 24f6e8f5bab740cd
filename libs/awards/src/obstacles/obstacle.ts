export const obstacleKinds = ['discipline', 'inspection', 'complaint', 'missing-paper', 'no-self-score', 'dissolved-body', 'already-rewarded', 'other'] as const;

export type ObstacleKind = (typeof obstacleKinds)[number];

/** `block`: not eligible. `class-cap`: at best the class. `knock-out`: the class, whatever the marks. `warning`: only read beside. */
export const obstacleEffects = ['block', 'class-cap', 'knock-out', 'warning'] as const;

export type ObstacleEffect = (typeof obstacleEffects)[number];

/** What the program finds in its own register. */
export const findingKinds = ['dissolved-body', 'already-rewarded', 'no-self-score'] as const satisfies readonly ObstacleKind[];

export type FindingKind = (typeof findingKinds)[number];

/** An obstacle as it is entered. */
export interface ObstacleContent {
  readonly kind: ObstacleKind;
  readonly effect: ObstacleEffect;
  /** A class of the criteria set for a cap or a knock-out, else null. */
  readonly className: string | null;
  readonly reason: string;
  readonly documentNumber: string;
  /** ISO date. */
  readonly documentDate: string;
  readonly documentIssuer: string;
}

export interface ObstacleRow extends ObstacleContent {
  readonly id: string;
  readonly campaignId: string;
  readonly nominationId: string;
  readonly enteredAt: Date;
  readonly enteredBy: string;
}

export interface ObstacleLifting {
  readonly obstacleId: string;
  readonly reason: string;
  readonly document: string;
  readonly liftedAt: Date;
  readonly liftedBy: string;
}

/** An obstacle with the act that lifted it; null: it stands. */
export interface KnownObstacle extends ObstacleRow {
  readonly lifting: ObstacleLifting | null;
}

/** What the register says about a nomination before anybody has looked into it. */
export interface Finding {
  readonly nominationId: string;
  readonly kind: FindingKind;
  /** Where the same initiative was rewarded before; null for any other kind. */
  readonly rewarded: {
    readonly campaignName: string;
    readonly year: number;
    readonly award: string;
    /** null: published, and not decided on yet. */
    readonly decision: { readonly number: string; readonly date: string; readonly issuer: string } | null;
  } | null;
}
