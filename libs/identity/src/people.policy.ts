/** Form of a user name; the table refuses any other. */
const usernameForm = /^[a-z0-9][a-z0-9._-]{2,63}$/;

export function usernameFault(username: string): 'account.username-form' | null {
  return usernameForm.test(username) ? null : 'account.username-form';
}

export interface PostPeriod {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Whether two periods share a day; ends are exclusive. */
export function overlap(one: PostPeriod, other: PostPeriod): boolean {
  const beginsBeforeEnd = (a: PostPeriod, b: PostPeriod) => b.validTo === null || a.validFrom < b.validTo;
  const isEmpty = (period: PostPeriod) => period.validTo !== null && period.validTo <= period.validFrom;
  return !isEmpty(one) && !isEmpty(other) && beginsBeforeEnd(one, other) && beginsBeforeEnd(other, one);
}

/** Why somebody cannot be given a post, or null. */
export function postFault(
  post: PostPeriod,
  unitLiving: boolean,
  sameHeld: readonly PostPeriod[],
): 'post.unit-not-living' | 'post.already-held' | null {
  if (!unitLiving) return 'post.unit-not-living';
  return sameHeld.some((held) => overlap(held, post)) ? 'post.already-held' : null;
}

/** The system must stay governable: `remaining` counts the administrators who could still sign in afterwards. */
export function lastAdministratorFault(takesAdministrator: boolean, remaining: number): 'person.last-administrator' | null {
  return takesAdministrator && remaining === 0 ? 'person.last-administrator' : null;
}
