import { useTestApp } from '../../support/test-app';
import { JudgingWorld, type Member } from './judging-world';

/** Three tabs of one member on one sheet, as the server sees them: each edits what it sees and says which version that was. */
const testApp = useTestApp();
let world: JudgingWorld;
let member: Member;

const codes = ['A1', 'A2', 'B1', 'C1'] as const;
type Code = (typeof codes)[number];

interface Content {
  readonly remarks: Readonly<Record<string, string>>;
}

interface Seen extends Content {
  readonly version: number;
}

/** One edit that the server has acknowledged: it became this version. */
interface Acknowledged {
  readonly version: number;
  readonly code: Code;
  readonly text: string;
}

beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

/** Edits acknowledged and gone although nobody replaced them: what must be empty. */
function lostEdits(acknowledged: readonly Acknowledged[], stored: Content): readonly Acknowledged[] {
  const newest = new Map<Code, Acknowledged>();
  for (const edit of [...acknowledged].sort((a, b) => a.version - b.version)) newest.set(edit.code, edit);
  return [...newest.values()].filter(({ code, text }) => stored.remarks[code] !== text);
}

class Tab {
  readonly acknowledged: Acknowledged[] = [];
  refusals = 0;

  constructor(
    private readonly name: string,
    private readonly sheetId: string,
    private seen: Seen,
  ) {}

  /** Edits one item and saves until the server acknowledges; a newer version is looked at and edited again, never overwritten. */
  async edit(round: number, code: Code): Promise<void> {
    const text = `tab ${this.name} round ${round}`;
    for (;;) {
      const remarks = { ...this.seen.remarks, [code]: text };
      const { status, body } = await member.agent.put(`/api/score-sheets/${this.sheetId}`).send({ version: this.seen.version, marks: {}, remarks, comment: '' });
      if (status === 200) {
        this.seen = { version: body.version, remarks };
        this.acknowledged.push({ version: body.version, code, text });
        return;
      }
      expect([status, body.code]).toEqual([409, 'score-sheet.stale-version']);
      this.refusals += 1;
      this.seen = { version: body.params.current.version, remarks: body.params.current.remarks };
    }
  }
}

describe('three tabs on one sheet', () => {
  it('1,000 rounds: no acknowledged edit is lost, on different items and on the same one', async () => {
    const rounds = 1_000;
    const { campaignId, members } = await world.marking();
    member = members[0]!;
    const sheetId = await world.sheetOf(member, campaignId);
    const read = async () => (await member.agent.get(`/api/score-sheets/${sheetId}`).expect(200)).body as Seen;
    const start = await read();
    const tabs = ['a', 'b', 'c'].map((name) => new Tab(name, sheetId, start));
    const acknowledged = () => tabs.flatMap((tab) => tab.acknowledged);
    for (let round = 1; round <= rounds; round += 1) {
      // Every fourth round all three edit the same item, else each another one.
      const same = round % 4 === 0;
      await Promise.all(tabs.map((tab, at) => tab.edit(round, codes[(round + (same ? 0 : at)) % codes.length]!)));
      if (round % 100 === 0) expect(lostEdits(acknowledged(), await read())).toEqual([]);
    }
    const stored = await read();
    expect(lostEdits(acknowledged(), stored)).toEqual([]);
    expect(acknowledged().map(({ version }) => version).sort((a, b) => a - b)).toEqual(Array.from({ length: 3 * rounds }, (_, at) => start.version + 1 + at));
    const refusals = tabs.reduce((sum, tab) => sum + tab.refusals, 0);
    process.stdout.write(`three tabs: ${acknowledged().length} edits acknowledged, ${refusals} times a newer version was shown instead\n`);
    expect(refusals).toBeGreaterThan(rounds / 2);
  });

  it('a planted overwriting is noticed', () => {
    const acknowledged: readonly Acknowledged[] = [
      { version: 2, code: 'A1', text: 'tab a round 1' },
      { version: 3, code: 'A2', text: 'tab b round 1' },
    ];
    // Tab b saved what it saw before tab a's edit.
    expect(lostEdits(acknowledged, { remarks: { A2: 'tab b round 1' } })).toEqual([acknowledged[0]]);
    expect(lostEdits(acknowledged, { remarks: { A1: 'tab a round 1', A2: 'tab b round 1' } })).toEqual([]);
  });
});
