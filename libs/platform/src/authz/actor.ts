/** A role held at a unit. */
export interface ActorPost {
  readonly role: string;
  readonly unitId: string;
}

/** Who acts: read fresh with every request, so that a right taken away is gone with the next one. */
export interface Actor {
  readonly personId: string;
  readonly posts: readonly ActorPost[];
  readonly permissions: ReadonlySet<string>;
  /** Address of the caller, for throttling and audit; never a name. */
  readonly requestId: string;
}

/** Units at which the actor holds the role. */
export function unitsWithRole(actor: Actor, role: string): readonly string[] {
  return actor.posts.filter((post) => post.role === role).map((post) => post.unitId);
}

export function may(actor: Actor, permission: string): boolean {
  return actor.permissions.has(permission);
}
