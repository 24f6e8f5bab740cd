import { type Frame, framesOf } from '../../../platform/src/text';
import { gatherSeason } from '../freezing/season-frames';
import { answeredVotes, type SessionVotes, votesSign } from './answered-votes';

/** Program of the process that turns votes into decisions: the {@link SessionVotes} and then a season as frames on standard input, what they come to as JSON on standard output. */
async function main(): Promise<void> {
  const frames = framesOf(process.stdin);
  const first = await frames.next();
  if (first.done === true || first.value.sign !== votesSign) throw new Error('votes come before their season');
  const votes = JSON.parse(first.value.bytes.toString('utf8')) as SessionVotes;
  const { season } = await gatherSeason(following(frames));
  process.stdout.write(JSON.stringify(answeredVotes(season, votes)));
}

async function* following(frames: AsyncGenerator<Frame>): AsyncGenerator<Frame> {
  for (let next = await frames.next(); next.done !== true; next = await frames.next()) yield next.value;
}

void main();
