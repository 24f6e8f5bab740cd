import type { Client } from 'pg';
import type { ActorName, FullSeason } from '../../support/full-season';
import type { TestApp } from '../../support/test-app';
import { type TestDatabase, withAdmin } from '../../support/test-database';

/** One thing that nobody may learn, and the change that makes it another; states, versions, instants and counts stay. */
export interface Secret {
  readonly name: string;
  readonly changes: readonly (readonly [sql: string, ...values: unknown[]])[];
}

const marksOf = 'UPDATE score_sheet SET marks = jsonb_set(marks, $2::text[], $3::jsonb), total = total + $4::numeric WHERE id = $1';

export function secretsOf(season: FullSeason): Secret[] {
  const sheet = (label: string): string => season.id(`sheet:member-${label}`);
  const a1 = ['A1', 'hundredths'];
  const a2 = ['A2', 'hundredths'];
  return [
    { name: 'one mark of a submitted sheet', changes: [[marksOf, sheet('marked'), a1, 1000, 1.5]] },
    { name: 'one mark of a complete draft', changes: [[marksOf, sheet('complete'), a1, 50, -6]] },
    { name: 'one mark of a draft that is not complete', changes: [[`UPDATE score_sheet SET marks = jsonb_set(marks, '{A1,hundredths}', '950') WHERE id = $1`, sheet('draft')]] },
    { name: 'one mark on a sheet the member recused from', changes: [[`UPDATE score_sheet SET marks = jsonb_set(marks, '{A1,hundredths}', '1000') WHERE id = $1`, sheet('recused')]] },
    { name: 'the order of two totals', changes: [[marksOf, sheet('second'), a1, 1000, 3], [marksOf, sheet('marked'), a2, 50, -8.5]] },
    { name: 'the same total from other marks', changes: [[marksOf, sheet('second'), a2, 600, -3], [`UPDATE score_sheet SET marks = jsonb_set(marks, '{B1,level}', '"Tốt"') WHERE id = $1`, sheet('second')]] },
    { name: 'a choice', changes: [[`UPDATE score_sheet SET marks = jsonb_set(marks, '{B1,level}', '"Khá"'), total = total - 10 WHERE id = $1`, sheet('complete')]] },
    { name: 'a gate', changes: [[`UPDATE score_sheet SET marks = jsonb_set(marks, '{C1,passed}', 'false') WHERE id = $1`, sheet('marked')]] },
    { name: 'one remark', changes: [[`UPDATE score_sheet SET remarks = '{"A1": "Trùng với mô hình xã bên, kém thuyết phục"}' WHERE id = ANY($1::uuid[])`, [sheet('marked'), sheet('draft')]]] },
    { name: 'one comment', changes: [[`UPDATE score_sheet SET comment = 'Không nên khen' WHERE id = ANY($1::uuid[])`, [sheet('marked'), sheet('complete')]]] },
    { name: 'a mark of the office', changes: [[`UPDATE office_sheet SET marks = '{"Q1": {"kind": "points", "hundredths": 150}}' WHERE nomination_id = $1`, season.id('nomination:marked')]] },
  ];
}

/** What a member has entered on sheets that were given back after closing and has not handed in again: nobody's to see but the member's. */
export function secondDraftsOf(season: FullSeason): Secret[] {
  const [complete, unfinished] = [season.id('sheet:member-marked'), season.id('sheet:member-second')];
  return [
    { name: 'one mark of a complete second marking', changes: [[marksOf, complete, ['A1', 'hundredths'], 1000, 8]] },
    { name: 'one mark of an unfinished second marking', changes: [[`UPDATE score_sheet SET marks = jsonb_set(marks, '{A1,hundredths}', '950') WHERE id = $1`, unfinished]] },
    { name: 'one remark of a second marking', changes: [[`UPDATE score_sheet SET remarks = '{"A1": "Họp xong vẫn thấy yếu"}' WHERE id = ANY($1::uuid[])`, [complete, unfinished]]] },
    { name: 'one comment of a second marking', changes: [[`UPDATE score_sheet SET comment = 'Không đổi ý' WHERE id = ANY($1::uuid[])`, [complete, unfinished]]] },
  ];
}

/** What was handed in after closing and what it replaced: the panel's heads' and the auditor's, nobody else's before a result is frozen. */
export function secondResultsOf(season: FullSeason): Secret[] {
  const sheet = season.id('sheet:member-marked');
  return [
    { name: 'one mark of a second marking handed in', changes: [[marksOf, sheet, ['A2', 'hundredths'], 50, -8.5]] },
    { name: 'one mark of the first marking kept', changes: [[`UPDATE score_sheet_round SET marks = jsonb_set(marks, '{A1,hundredths}', '300'), total = total - 5.5 WHERE sheet_id = $1`, sheet]] },
    ...secretsOf(season).filter(({ name }) => ['one mark of a complete draft', 'one mark of a draft that is not complete', 'a mark of the office'].includes(name)),
    ...secondDraftsOf(season).filter(({ name }) => name === 'one mark of an unfinished second marking'),
  ];
}

/**
 * Who may see the difference, and where: the member on the own desk and sheets, the office on its own items (also in what a
 * refused write says is stored by now). The test fails as well when one of these sees none: then it could not see any.
 */
export const entitled: Readonly<Partial<Record<ActorName, readonly string[]>>> = {
  member: ['ScoreSheets_list', 'ScoreSheets_read', 'ScoreSheets_reopen', 'ScoreSheets_submit', 'ScoreSheets_write', 'ScoreSheetWorkbook_download'],
  staff: ['Scoring_officeSheet', 'Scoring_writeOfficeSheet'],
};

/** Where the secrets themselves are stored. */
export const secretColumns: Readonly<Record<string, readonly string[]>> = {
  'public.score_sheet': ['marks', 'remarks', 'comment', 'total'],
  'public.score_sheet_round': ['marks', 'total'],
  'public.office_sheet': ['marks'],
};

/** Applies secrets past the triggers of the application, as if it had been marked so in the first place. */
export function changeSecrets(database: TestDatabase, secrets: readonly Secret[]): Promise<void> {
  return pastTriggers(database, async (client) => {
    for (const { name, changes } of secrets) {
      for (const [sql, ...values] of changes) {
        const { rowCount } = await client.query(sql, values);
        if ((rowCount ?? 0) === 0) throw new Error(`${name}: nothing was changed`);
      }
    }
  });
}

/** Makes the sheets of the copy those of the first again. */
export async function restoreSecrets(from: TestApp, to: TestApp): Promise<void> {
  const sheets = await from.dataSource.query<object[]>('SELECT id, marks, remarks, comment, total FROM score_sheet');
  const office = await from.dataSource.query<object[]>('SELECT nomination_id, marks FROM office_sheet');
  const rounds = await from.dataSource.query<object[]>('SELECT sheet_id, round, marks, total FROM score_sheet_round');
  await pastTriggers(to.database, async (client) => {
    await client.query(
      `UPDATE score_sheet_round given SET marks = row.marks, total = row.total
       FROM jsonb_to_recordset($1) AS row(sheet_id uuid, round integer, marks jsonb, total numeric) WHERE row.sheet_id = given.sheet_id AND row.round = given.round`,
      [JSON.stringify(rounds)],
    );
    await client.query(
      `UPDATE score_sheet sheet SET marks = row.marks, remarks = row.remarks, comment = row.comment, total = row.total
       FROM jsonb_to_recordset($1) AS row(id uuid, marks jsonb, remarks jsonb, comment text, total numeric) WHERE row.id = sheet.id`,
      [JSON.stringify(sheets)],
    );
    await client.query(
      'UPDATE office_sheet sheet SET marks = row.marks FROM jsonb_to_recordset($1) AS row(nomination_id uuid, marks jsonb) WHERE row.nomination_id = sheet.nomination_id',
      [JSON.stringify(office)],
    );
  });
}

function pastTriggers(database: TestDatabase, work: (client: Client) => Promise<void>): Promise<void> {
  return withAdmin(async (client) => {
    await client.query('SET session_replication_role = replica');
    await work(client);
  }, database.name);
}
