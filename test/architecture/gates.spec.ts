import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const gates = pathToFileURL(path.resolve(__dirname, '../../scripts/gates.mjs')).href;

/** Runs `pass` over gates written as JavaScript; they note what happened in `events`, printed before the sum. */
function passing(list: string): Promise<{ readonly code: number | null; readonly lines: string[]; readonly events: string[] }> {
  const script = `
    import { pass } from '${gates}';
    const events = [];
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const gate = (name, fields = {}) => ({
      name,
      run: async (say) => {
        events.push('+' + name);
        for (let round = 0; round < (fields.rounds ?? 1); round += 1) await turn();
        say(name + ' says');
        await turn();
        say(name + ' ends');
        if (fields.throws) throw new Error(name + ' threw');
        events.push('-' + name);
        return fields.result ?? { passed: 1, failed: 0 };
      },
      ...fields,
    });
    process.exitCode = await pass(${list});
    console.error(JSON.stringify(events));`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
    let [output, told] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, lines: output.trimEnd().split('\n'), events: JSON.parse(told) as string[] }));
  });
}

it('static gates run two at a time, one behind the gate it needs, each shown in one piece; long ones have the machine for themselves', async () => {
  const { code, lines, events } = await passing(`[
    gate('build', { rounds: 9 }), gate('needs the build', { after: 'build' }), gate('lint', { rounds: 3 }), gate('types', { rounds: 3 }),
    gate('tests', { alone: true, result: { passed: 7, failed: 0 } }), gate('more tests', { alone: true })]`);
  expect(events.slice(0, 3)).toEqual(['+build', '+lint', '-lint']);
  expect(events.indexOf('+needs the build')).toBeGreaterThan(events.indexOf('-build'));
  expect(events.slice(-4)).toEqual(['+tests', '-tests', '+more tests', '-more tests']);
  for (const name of ['build', 'needs the build', 'lint', 'types', 'tests', 'more tests']) {
    const at = lines.indexOf(`── ${name}`);
    expect(lines.slice(at + 1, at + 4)).toEqual([`${name} says`, `${name} ends`, expect.stringMatching(new RegExp(`^── ${name}: ok \\(\\d+\\.\\d s\\)$`))]);
  }
  expect(lines.at(-1)).toBe('12 passed, 0 failed');
  expect(code).toBe(0);
});

it('all gates run whatever fails or throws, and the sum says which', async () => {
  const { code, lines, events } = await passing(`[
    gate('build', { throws: true }), gate('needs the build', { after: 'build' }), gate('lint', { result: { passed: 0, failed: 1 } }), gate('types'),
    gate('tests', { alone: true, result: { passed: 3, failed: 2 } })]`);
  expect(events.filter((event) => event.startsWith('+')).sort()).toEqual(['+build', '+lint', '+needs the build', '+tests', '+types']);
  expect(lines.slice(-3)).toEqual([expect.stringMatching(/^failed: (build, lint|lint, build), tests$/), '', '5 passed, 4 failed']);
  expect(lines).toContainEqual(expect.stringContaining('build threw'));
  expect(code).toBe(1);
});

it('a gate that waits for one that is not run at all waits for nothing', async () => {
  const { events } = await passing(`[gate('needs the build', { after: 'build' })]`);
  expect(events).toEqual(['+needs the build', '-needs the build']);
});
