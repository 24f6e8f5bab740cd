import { generateKeyPairSync } from 'node:crypto';
import { chainStart, linkHash } from './audit-chain';
import { ChainWalk, type ChainFault, type KeptLink, type KnownPoint } from './chain-walk';
import { type CheckpointFile, isSignedWith, readCheckpointFile, signedCheckpoint } from './checkpoint';

const length = 600;
const places = Array.from({ length: 50 }, (_, at) => 5 + at * 11);

function hashed(link: Omit<KeptLink, 'hash'>): KeptLink {
  return { ...link, hash: linkHash(link) };
}

function chainOf(count: number, first = 'score-sheet.saved'): KeptLink[] {
  const links: KeptLink[] = [];
  for (let at = 1; at <= count; at += 1) {
    links.push(
      hashed({
        sequence: String(at),
        at: new Date(Date.UTC(2026, 10, 1) + at * 61_000).toISOString(),
        actorId: at % 7 === 0 ? null : `7f3b2a10-0000-4000-8000-${String(at % 13).padStart(12, '0')}`,
        action: at % 5 === 0 ? 'score-sheet.submitted' : first,
        objectType: 'score-sheet',
        objectId: `7f3b2a10-0000-4000-8000-${String(at % 41).padStart(12, '0')}`,
        data: { version: at % 9, states: ['draft', 'submitted'] },
        previousHash: links.at(-1)?.hash ?? chainStart,
      }),
    );
  }
  return links;
}

const chain = chainOf(length);
const key = generateKeyPairSync('ed25519');
const privateKey = key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const publicKey = key.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const checkpointAt = (sequence: number): CheckpointFile => {
  const { hash } = chain[sequence - 1]!;
  return { ...signedCheckpoint({ sequence: String(sequence), hash, at: '2026-11-29T08:00:00.000Z' }, privateKey), publicKey };
};
const checkpoints = [100, 300, length].map(checkpointAt);

function walked(links: readonly KeptLink[], known: readonly KnownPoint[] = checkpoints): readonly ChainFault[] {
  const walk = new ChainWalk(known);
  for (const link of links) walk.step(link);
  walk.end();
  return walk.faults;
}

const edited = (at: number, change: (link: KeptLink) => Partial<KeptLink>): KeptLink[] => chain.map((link, index) => (index + 1 === at ? { ...link, ...change(link) } : link));
const renumbered = (links: readonly KeptLink[]): KeptLink[] => links.map((link, index) => ({ ...link, sequence: String(index + 1) }));
const rehashedFrom = (links: readonly KeptLink[], from: number): KeptLink[] => {
  const made: KeptLink[] = [];
  for (const [index, link] of links.entries()) {
    const { hash: _, ...bare } = link;
    made.push(index + 1 < from ? link : hashed({ ...bare, previousHash: made.at(-1)?.hash ?? chainStart }));
  }
  return made;
};

/** The first fault, without walking on behind it. */
function firstFault(links: readonly KeptLink[], known = checkpoints): ChainFault | undefined {
  const walk = new ChainWalk(known);
  for (const link of links) {
    walk.step(link);
    if (walk.faults.length > 0) return walk.faults[0];
  }
  walk.end();
  return walk.faults[0];
}

/** What is done at a place, and where it must be told: fault and number of the first line. */
type Tampering = readonly [name: string, tamper: (at: number) => readonly KeptLink[], told: (at: number) => Partial<ChainFault>];

const tamperings: readonly Tampering[] = [
  ['data edited', (at) => edited(at, ({ data }) => ({ data: { ...data, version: 99 } })), (at) => ({ fault: 'wrong-hash', sequence: String(at) })],
  ['another act', (at) => edited(at, () => ({ action: 'score-sheet.reopened' })), (at) => ({ fault: 'wrong-hash', sequence: String(at), action: 'score-sheet.reopened' })],
  ['another person', (at) => edited(at, () => ({ actorId: '7f3b2a10-0000-4000-8000-999999999999' })), (at) => ({ fault: 'wrong-hash', sequence: String(at) })],
  ['another object', (at) => edited(at, () => ({ objectId: 'x' })), (at) => ({ fault: 'wrong-hash', sequence: String(at) })],
  ['another moment', (at) => edited(at, (link) => ({ at: new Date(Date.parse(link.at) + 1).toISOString() })), (at) => ({ fault: 'wrong-hash', sequence: String(at) })],
  ['another hash', (at) => edited(at, () => ({ hash: 'f'.repeat(64) })), (at) => ({ fault: 'wrong-hash', sequence: String(at) })],
  [
    'edited and hashed anew',
    (at) => edited(at, ({ hash: _, ...link }) => hashed({ ...link, action: 'score-sheet.reopened' })),
    (at) => (checkpoints.some(({ sequence }) => sequence === String(at)) ? { fault: 'rewritten', sequence: String(at) } : { fault: 'wrong-previous', sequence: String(at + 1) }),
  ],
  ['taken out', (at) => chain.filter((_, index) => index + 1 !== at), (at) => ({ fault: 'missing', sequence: String(at), until: String(at) })],
  ['taken out, the rest numbered anew', (at) => renumbered(chain.filter((_, index) => index + 1 !== at)), (at) => ({ fault: 'renumbered', sequence: String(at), original: String(at + 1) })],
  [
    'put in, the rest numbered anew',
    (at) => {
      const { hash: _, ...link } = chain[at - 1]!;
      return renumbered([...chain.slice(0, at - 1), hashed({ ...link, action: 'score-sheet.reopened' }), ...chain.slice(at - 1)]);
    },
    (at) => (checkpoints.some(({ sequence }) => sequence === String(at)) ? { fault: 'rewritten', sequence: String(at) } : { fault: 'renumbered', sequence: String(at + 1), original: String(at) }),
  ],
  [
    'two changed places',
    (at) => renumbered(chain.map((link, index) => (index + 1 === at ? chain[at + 19]! : index === at + 19 ? chain[at - 1]! : link))),
    (at) => ({ fault: 'wrong-hash', sequence: String(at) }),
  ],
  ['the tail cut off', (at) => chain.slice(0, at), (at) => ({ fault: 'cut-off', sequence: String(at + 1), until: String(length) })],
  [
    'everything written anew from there on',
    (at) => rehashedFrom(edited(at, () => ({ action: 'score-sheet.reopened' })), at),
    (at) => {
      const from = [0, 100, 300].filter((sequence) => sequence < at).at(-1)!;
      return { fault: 'rewritten', sequence: String([100, 300, length].find((sequence) => sequence >= at)), until: String(from) };
    },
  ],
];

it('a chain that nobody touched is whole, also against its checkpoints', () => {
  expect(walked(chain)).toEqual([]);
});

it.each(tamperings)('%s, at 50 places: found and located', (_, tamper, told) => {
  for (const at of places) expect([at, firstFault(tamper(at))]).toEqual([at, expect.objectContaining(told(at))]);
});

it('a cut tail and a whole rewrite are seen by what was kept outside alone', () => {
  for (const at of [5, 280, 544]) {
    expect(walked(chain.slice(0, at), [])).toEqual([]);
    expect(walked(rehashedFrom(edited(at, () => ({ action: 'score-sheet.reopened' })), at), [])).toEqual([]);
  }
});

it('what papers print of a checkpoint is enough to see it', () => {
  const printed = checkpoints.map(({ sequence, hash }) => ({ sequence, hash: hash.slice(0, 12) }));
  expect(walked(chain, printed)).toEqual([]);
  const rewritten = rehashedFrom(edited(150, () => ({ action: 'score-sheet.reopened' })), 150);
  expect(walked(rewritten, printed)).toEqual(walked(rewritten));
  expect(walked(rewritten, printed)[0]).toMatchObject({ fault: 'rewritten', sequence: '300', until: '100' });
});

it('one stretch after the other finds what one walk finds', () => {
  const links = edited(450, () => ({ action: 'x' }));
  const first = new ChainWalk(checkpoints);
  for (const link of links.slice(0, 250)) first.step(link);
  const second = new ChainWalk(checkpoints, links[249]);
  for (const link of links.slice(250)) second.step(link);
  second.end();
  expect([...first.faults, ...second.faults]).toEqual(walked(links));
});

it('tells so many faults and counts the rest', () => {
  const walk = new ChainWalk();
  for (const link of chain) walk.step({ ...link, action: 'x' });
  expect([walk.faults.length, walk.unlisted]).toEqual([200, 400]);
});

describe('a checkpoint', () => {
  const file = checkpointAt(300);

  it('comes back from its file, and from the mail around it', () => {
    expect(readCheckpointFile(JSON.stringify(file))).toEqual(file);
    expect(readCheckpointFile(`Kính gửi đồng chí,\n\n${JSON.stringify(file, null, 2)}\n\nThư này`)).toEqual(file);
    expect(isSignedWith(file, publicKey)).toBe(true);
  });

  it.each(['', '{', 'Kính gửi', '{}', '[1]', '{"format":1}', JSON.stringify({ ...file, sequence: '-1' }), JSON.stringify({ ...file, signature: 7 })])('is not %j', (text) => {
    expect(readCheckpointFile(text)).toBeNull();
  });

  it('with anything changed, or of another key, is not signed', () => {
    const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
    for (const change of [{ sequence: '301' }, { hash: 'f'.repeat(64) }, { at: '2026-11-29T08:00:00.001Z' }, { keyId: 'f'.repeat(16) }, { signature: `${'A'.repeat(86)}==` }]) {
      expect(isSignedWith({ ...file, ...change }, publicKey)).toBe(false);
    }
    for (const pem of [other, '', 'no key']) expect(isSignedWith(file, pem)).toBe(false);
  });
});
