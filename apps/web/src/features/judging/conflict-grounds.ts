import type { components } from '../../api/schema';
import { messages } from '../../messages/vi';

const texts = messages.conflicts;

/** Why the system holds two to be in conflict, in one sentence. */
export function groundSentence({ relation, memberUnitName, nomineeUnitName, throughPost, joint }: components['schemas']['ConflictGroundView']): string {
  const ground = texts.relations[relation]({ member: memberUnitName, nominee: nomineeUnitName });
  const withPost = throughPost ? texts.throughPost(ground, memberUnitName) : ground;
  return joint ? texts.joint(withPost, nomineeUnitName) : withPost;
}
