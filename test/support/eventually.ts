/** Looks again and again until it is so. @throws when it is not within the time given */
export async function eventually(what: string, condition: () => boolean | Promise<boolean>, milliseconds: number): Promise<void> {
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`not within ${milliseconds} ms: ${what}`);
}
