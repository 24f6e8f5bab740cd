import type { ComponentType } from 'react';
import type { Access, Role } from '../api/session';

/** A page of a feature; its code is fetched when it is first opened. */
export interface FeatureRoute {
  /** Absolute path in Vietnamese without marks, `/ho-so/:nominationId`. */
  readonly path: string;
  readonly access: Access;
  readonly load: () => Promise<{ default: ComponentType }>;
}

/** An entry of the main navigation, shown to whoever may open it. */
export interface NavigationEntry {
  readonly path: string;
  readonly label: string;
  readonly access: Access;
  /** Entries stand in ascending order: work first, settings last. */
  readonly order: number;
  /** Looked up or set up now and then: where there are many entries it stands behind a button. */
  readonly seldom?: true;
}

/** The page on which holders of these roles land after signing in. */
export interface RoleHome {
  readonly roles: readonly Role[];
  readonly path: string;
}

/** What `features/<name>/index.ts` may export; `app/features.ts` composes them. */
export interface Feature {
  readonly routes: readonly FeatureRoute[];
  readonly navigation?: readonly NavigationEntry[];
  readonly homes?: readonly RoleHome[];
  /** A strip between the header and each page for people signed in, for example where the current campaign stands. */
  readonly strip?: () => Promise<{ default: ComponentType }>;
  /** What the feature has to say on the first page of people whose roles have no page of their own; nothing when nothing concerns them. */
  readonly welcome?: () => Promise<{ default: ComponentType }>;
}
