import { AuditLog, Transactor } from '@dvk/platform';
import { useTestApp } from '../../support/test-app';

describe('the audit chain', () => {
  const testApp = useTestApp();

  const append = (objectId: string) =>
    testApp()
      .get(Transactor)
      .write((tx) => testApp().get(AuditLog).append(tx, { actorId: null, action: 'test.happened', objectType: 'test', objectId }));
  const faults = async () => (await testApp().get(Transactor).read((tx) => testApp().get(AuditLog).verify(tx))).map(({ sequence, fault }) => ({ sequence, fault }));

  /** Tampering as somebody with the database's own account would do it: triggers off, change, triggers on. */
  async function tamper(statement: string): Promise<void> {
    await testApp().dataSource.transaction(async (tx) => {
      await tx.query('ALTER TABLE audit_entry DISABLE TRIGGER USER');
      await tx.query(statement);
      await tx.query('ALTER TABLE audit_entry ENABLE TRIGGER USER');
    });
  }

  beforeAll(async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => append(`object-${n}`)));
  });

  it('stays whole when many write at once', async () => {
    expect(await faults()).toEqual([]);
    const [row] = await testApp().dataSource.query('SELECT count(*)::int AS n, max(sequence)::int AS last FROM audit_entry');
    expect(row.n).toBe(row.last);
  });

  it('leaves no entry when its transaction is undone', async () => {
    const before = await testApp().dataSource.query('SELECT count(*) FROM audit_entry');
    await expect(
      testApp()
        .get(Transactor)
        .write(async (tx) => {
          await testApp().get(AuditLog).append(tx, { actorId: null, action: 'test.undone', objectType: 'test', objectId: 'x' });
          throw new Error('undo');
        }),
    ).rejects.toThrow('undo');
    expect(await testApp().dataSource.query('SELECT count(*) FROM audit_entry')).toEqual(before);
  });

  it.each([
    "UPDATE audit_entry SET action = 'other' WHERE sequence = 3",
    'DELETE FROM audit_entry WHERE sequence = 3',
    'TRUNCATE audit_entry',
  ])('the database refuses %s', async (statement) => {
    await expect(testApp().dataSource.query(statement)).rejects.toThrow('append-only');
  });

  it.each([
    ['an edited entry', `UPDATE audit_entry SET data = '{"x":1}' WHERE sequence = 5`, `UPDATE audit_entry SET data = '{}' WHERE sequence = 5`, '5'],
    ['another actor', `UPDATE audit_entry SET actor_id = gen_random_uuid() WHERE sequence = 7`, 'UPDATE audit_entry SET actor_id = NULL WHERE sequence = 7', '7'],
  ])('finds %s and says where', async (_name, plant, mend, sequence) => {
    await tamper(plant);
    expect(await faults()).toEqual([{ sequence, fault: 'wrong-hash' }]);
    await tamper(mend);
    expect(await faults()).toEqual([]);
  });

  it('finds a missing entry', async () => {
    const [kept] = await testApp().dataSource.query('SELECT * FROM audit_entry WHERE sequence = 9');
    await tamper('DELETE FROM audit_entry WHERE sequence = 9');
    expect(await faults()).toEqual([
      { sequence: '9', fault: 'missing' },
      { sequence: '10', fault: 'wrong-previous' },
    ]);
    await testApp().dataSource.query('INSERT INTO audit_entry SELECT * FROM jsonb_populate_record(NULL::audit_entry, $1)', [JSON.stringify(kept)]);
    expect(await faults()).toEqual([]);
  });
});
