/**
 * Acts of one story: each stands on those before it. Once one has failed, those after it have nothing to stand on and say so.
 *
 * @param look takes pictures of everybody when an act fails
 */
export function storyActs(look: () => Promise<void>): (name: string, play: () => Promise<void>) => void {
  let told = true;
  return (name, play) => {
    it(name, async () => {
      if (!told) throw new Error('an earlier act failed');
      told = false;
      await play().catch(async (fault: unknown) => {
        // A page that hangs cannot be pictured; what went wrong is told all the same.
        await look().catch(() => undefined);
        throw fault;
      });
      told = true;
    });
  };
}
