import type { Role } from './role-permissions';

/** A post as people see it. */
export interface PostShown {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: string;
  /** `YYYY-MM-DD` */
  readonly validFrom: string;
  /** Exclusive; null: open. */
  readonly validTo: string | null;
  /** Held today. */
  readonly current: boolean;
}

/** What the administrator writes down of a person. */
export interface PersonIdentity {
  readonly fullName: string;
  /** Office title as printed on papers. */
  readonly title: string;
  /** null: none is known. */
  readonly email: string | null;
}

export interface PersonShown extends PersonIdentity {
  readonly id: string;
  readonly version: number;
  /** null: the person cannot sign in. */
  readonly account: { readonly username: string; readonly active: boolean; readonly mustChangePassword: boolean; readonly version: number } | null;
  /** Held ones first, then those to come, then the past. */
  readonly posts: readonly PostShown[];
}

export interface PeopleFilter {
  /** Part of the name, with or without marks, or of the user name; null: everybody. */
  readonly search: string | null;
  /** Holders of the role today. */
  readonly role: Role | null;
  /** Holders of a post at the unit today. */
  readonly unitId: string | null;
  readonly limit: number;
  readonly offset: number;
}

export interface PostGiven {
  readonly role: Role;
  readonly unitId: string;
  /** `YYYY-MM-DD`; null: today. */
  readonly validFrom: string | null;
}

/** A password told once; it is stored nowhere but as its hash. */
export interface WithTemporaryPassword {
  readonly person: PersonShown;
  readonly temporaryPassword: string;
}
