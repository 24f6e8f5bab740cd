import type { components } from '../../api/schema';
import { messages } from '../../messages/vi';

const texts = messages.conflicts;

/** Why the system holds two to be in conflict, in one sentence. */
export function groundSentence({ relation, memberUnitName, nomineeUnitName, post, joint }: components['schemas']['ConflictGroundView']): string {
  const ground = texts.relations[relation]({ member: memberUnitName, nominee: nomineeUnitName });
  const withPost = post === null ? ground : texts.throughPost(ground, messages.app.roles[post] ?? post, memberUnitName);
  return joint ? texts.joint(withPost, nomineeUnitName) : withPost;
}
