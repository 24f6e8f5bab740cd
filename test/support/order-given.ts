import { join } from 'node:path';
import { StayingProcess } from '@dvk/platform';

const bounds = { memoryMegabytes: 64, idleMilliseconds: 60_000, mostBytes: 1_000 };

/** Program that has another one do something and then has nothing left to do: it says which process did it. */
async function main(): Promise<void> {
  const outcome = await new StayingProcess(join(__dirname, 'orders-taken'), bounds).ask('who', [], 60_000);
  process.stdout.write(outcome.ended ?? outcome.output);
}

void main();
