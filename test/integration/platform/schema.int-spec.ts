import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../apps/api/src/database/data-source';
import { createEmptyDatabase, type TestDatabase } from '../../support/test-database';

/** What schema synchronisation would change: nothing, when the migrations and the entities say the same. */
async function drift(dataSource: DataSource): Promise<string[]> {
  const pending = await dataSource.driver.createSchemaBuilder().log();
  return pending.upQueries.map(({ query }) => query);
}

describe('migrations', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    dataSource = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
    await dataSource.runMigrations({ transaction: 'all' });
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('make exactly the tables that the entities describe', async () => {
    expect(await drift(dataSource)).toEqual([]);
  });

  it.each([
    ['a stray column', 'ALTER TABLE campaign ADD COLUMN stray text', 'ALTER TABLE campaign DROP COLUMN stray'],
    ['a lost index', 'DROP INDEX ix_person_search_key', 'CREATE INDEX ix_person_search_key ON person (search_key)'],
    [
      'a lost check',
      'ALTER TABLE campaign DROP CONSTRAINT ck_campaign_year',
      'ALTER TABLE campaign ADD CONSTRAINT ck_campaign_year CHECK ("year" BETWEEN 2000 AND 2100)',
    ],
  ])('%s is noticed', async (_name, plant, mend) => {
    await dataSource.query(plant);
    expect(await drift(dataSource)).not.toEqual([]);
    await dataSource.query(mend);
    expect(await drift(dataSource)).toEqual([]);
  });

  it('name every constraint, so that a refusal can be told', async () => {
    const generated = await dataSource.query<{ conname: string }[]>(
      `SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
       AND conrelid <> 'schema_migration'::regclass AND conname !~ '^(pk|uq|fk|ck)_'`,
    );
    expect(generated).toEqual([]);
  });

  it('run twice without effect', async () => {
    expect(await dataSource.runMigrations({ transaction: 'all' })).toEqual([]);
  });
});
