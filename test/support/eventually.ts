/** Looks again after each pause until it is so. @throws when it is not within the time given */
export async function eventually(what: string, condition: () => boolean | Promise<boolean>, pause: () => Promise<unknown>, milliseconds = 120_000): Promise<void> {
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    if (await condition()) return;
    await pause();
  }
  throw new Error(`not within ${milliseconds} ms: ${what}`);
}
