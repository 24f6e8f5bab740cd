import { randomUUID } from 'node:crypto';
import type { Worksheet } from 'exceljs';
import { declareConflicts } from '../../support/declaration';
import { downloadWorkbook, editWorkbook, openWorkbook, rowOf, typeMark, workbookPath } from '../../support/score-sheet-upload';
import { useTestApp } from '../../support/test-app';
import { fullMarks, JudgingWorld, type Member, refusal, sheetBody } from '../judging/judging-world';

const testApp = useTestApp();
let world: JudgingWorld;
beforeAll(async () => {
  world = await JudgingWorld.make(testApp());
});

const preview = (member: Member, campaignId: string, bytes: Buffer, name = 'phieu.xlsx') => member.agent.post(`${workbookPath(campaignId)}/preview`).attach('file', bytes, name);

function apply(member: Member, campaignId: string, bytes: Buffer, fingerprint: string, fields: Record<string, string> = {}) {
  const request = member.agent.post(`${workbookPath(campaignId)}/application`).field('fingerprint', fingerprint);
  for (const [name, value] of Object.entries(fields)) request.field(name, value);
  return request.attach('file', bytes, 'phieu.xlsx');
}

async function desk(): Promise<{ campaignId: string; panelId: string; member: Member; nominationIds: string[] }> {
  const { campaignId, panelId, members, nominationIds } = await world.marking();
  return { campaignId, panelId, member: members[0]!, nominationIds };
}

const fillSheet = (sheet: Worksheet): void => {
  typeMark(sheet, 'A1', 8.5, 'Sáng tạo rõ');
  typeMark(sheet, 'A2', '9,0');
  typeMark(sheet, 'B1', 'Tốt');
  typeMark(sheet, 'C1', 'Đạt');
};

const storedOf = async (member: Member, sheetId: string) => (await member.agent.get(`/api/score-sheets/${sheetId}`).expect(200)).body;

describe('down', () => {
  it('one workbook of the own sheets: a list with links, one locked sheet per nomination, what was entered already', async () => {
    const { campaignId, member } = await desk();
    const sheetId = await world.sheetOf(member, campaignId);
    await member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(1, { marks: { A1: { kind: 'points', hundredths: 850 } }, remarks: { A1: '=1+1' } })).expect(200);
    const book = await openWorkbook(await downloadWorkbook(member.agent, campaignId));
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Hướng dẫn & danh sách', 'visible'],
      ['MH001', 'visible'],
      ['MH002', 'visible'],
      ['DVK bảng mức', 'veryHidden'],
      ['DVK', 'veryHidden'],
    ]);
    const sheet = book.getWorksheet('MH001')!;
    const row = rowOf(sheet, 'A1');
    expect([sheet.getCell(row, 5).value, sheet.getCell(row, 7).value]).toEqual([8.5, '=1+1']);
    expect([sheet.getCell(row, 5).protection.locked, sheet.getCell(row, 7).protection.locked, sheet.getCell(row, 6).protection?.locked ?? true]).toEqual([false, false, true]);
    expect(sheet.getCell(row, 5).dataValidation).toMatchObject({ type: 'custom', errorStyle: 'stop' });
    expect((sheet as Worksheet & { sheetProtection: object }).sheetProtection).toMatchObject({ sheet: true });
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
    expect(sheet.headerFooter.oddFooter).toContain(sheetId);
    const list = book.worksheets[0]!;
    expect(JSON.stringify(list.getSheetValues())).toContain("#'MH001'!A1");
  });

  it('sheets that are no business of the member’s any more are named with the reason and left out; a handed-in one is shown and locked', async () => {
    const { campaignId, panelId } = await desk();
    const nominationIds = (await testApp().dataSource.query('SELECT id FROM nomination WHERE campaign_id = $1 ORDER BY code', [campaignId])).map(({ id }: { id: string }) => id);
    const member = await world.member(panelId, { unitId: null });
    for (const id of nominationIds) await world.assign(campaignId, member.memberId, id);
    const undeclared = await openWorkbook(await downloadWorkbook(member.agent, campaignId));
    expect(undeclared.worksheets.map(({ name }) => name)).not.toContain('MH001');
    expect(JSON.stringify(undeclared.worksheets[0]!.getSheetValues())).toContain('chưa khai xung đột lợi ích');
    await declareConflicts(member.agent, campaignId, [{ nominationId: nominationIds[0]!, reason: 'Người thân' }]);
    await world.submitted(member, await world.sheetOf(member, campaignId, 1));
    const book = await openWorkbook(await downloadWorkbook(member.agent, campaignId));
    expect(book.worksheets.map(({ name }) => name).slice(0, 2)).toEqual(['Hướng dẫn & danh sách', 'MH002']);
    expect(JSON.stringify(book.worksheets[0]!.getSheetValues())).toContain('Bạn đã từ chối chấm hồ sơ này.');
    const sheet = book.getWorksheet('MH002')!;
    const cell = sheet.getCell(rowOf(sheet, 'A1'), 5);
    expect([cell.value, cell.protection?.locked ?? true]).toEqual([8.5, true]);
  });

  it('carries the unit’s own marks only where the campaign shows them', async () => {
    const { campaignId, member, nominationIds } = await desk();
    await testApp().dataSource.query(`UPDATE nomination SET self_marks = '{"A1": {"kind": "points", "hundredths": 650}}' WHERE id = $1`, [nominationIds[0]]);
    const selfMark = async (): Promise<unknown> => {
      const sheet = (await openWorkbook(await downloadWorkbook(member.agent, campaignId))).getWorksheet('MH001')!;
      return sheet.getCell(rowOf(sheet, 'A1'), 4).value;
    };
    await testApp().dataSource.query('UPDATE campaign SET show_self_marks = true WHERE id = $1', [campaignId]);
    expect(await selfMark()).toBe(6.5);
    await testApp().dataSource.query('UPDATE campaign SET show_self_marks = false WHERE id = $1', [campaignId]);
    expect(await selfMark()).toBeNull();
  });

  it('is nobody else’s: a member of no panel, staff, and a campaign without own sheets find nothing', async () => {
    const { campaignId } = await desk();
    const other = await desk();
    expect((await other.member.agent.get(workbookPath(campaignId))).status).toBe(404);
    expect((await world.staff.agent.get(workbookPath(campaignId))).status).toBe(403);
    expect((await other.member.agent.get(workbookPath(randomUUID()))).status).toBe(404);
  });
});

describe('up', () => {
  it('shows every change before anything is saved, and writes exactly that', async () => {
    const { campaignId, member } = await desk();
    const [first, second] = [await world.sheetOf(member, campaignId), await world.sheetOf(member, campaignId, 1)];
    const bytes = await editWorkbook(await downloadWorkbook(member.agent, campaignId), (sheetOf) => {
      fillSheet(sheetOf('MH001'));
      sheetOf('MH001').getCell(rowOf(sheetOf('MH001'), 'Nhận xét chung'), 3).value = 'Cách làm hay'.normalize('NFD');
    });
    const { body: shown } = await preview(member, campaignId, bytes).expect(200);
    expect(shown).toMatchObject({ unchanged: 1, absent: 0, sheets: [{ sheetId: first, code: 'MH001', state: 'changed', refusal: null, totalBefore: '0.00', totalAfter: '37.50', complete: true }] });
    expect(shown.sheets[0].changes.map(({ leafCode, part, newMark, newText }: Record<string, unknown>) => [leafCode, part, newMark ?? newText])).toEqual([
      ['A1', 'mark', { kind: 'points', hundredths: 850 }],
      ['A1', 'remark', 'Sáng tạo rõ'],
      ['A2', 'mark', { kind: 'points', hundredths: 900 }],
      ['B1', 'mark', { kind: 'level', level: 'Tốt' }],
      ['C1', 'mark', { kind: 'gate', passed: true }],
      [null, 'comment', 'Cách làm hay'],
    ]);
    expect(await storedOf(member, first)).toMatchObject({ version: 1, marks: {}, comment: '' });
    const { body: applied } = await apply(member, campaignId, bytes, shown.fingerprint).expect(200);
    expect(applied.sheets).toEqual([{ sheetId: first, code: 'MH001', version: 2, state: 'draft', total: '37.50', complete: true }]);
    expect(await storedOf(member, first)).toMatchObject({ version: 2, state: 'draft', marks: fullMarks(), remarks: { A1: 'Sáng tạo rõ' }, comment: 'Cách làm hay' });
    expect(await storedOf(member, second)).toMatchObject({ version: 1, marks: {} });
    const again = await preview(member, campaignId, await downloadWorkbook(member.agent, campaignId)).expect(200);
    expect(again.body).toMatchObject({ sheets: [], unchanged: 2 });
  });

  it('hands in what is complete when asked to, in the same act, and leaves the rest a draft', async () => {
    const { campaignId, member } = await desk();
    const bytes = await editWorkbook(await downloadWorkbook(member.agent, campaignId), (sheetOf) => {
      fillSheet(sheetOf('MH001'));
      typeMark(sheetOf('MH002'), 'A1', 5);
    });
    const { body: shown } = await preview(member, campaignId, bytes).expect(200);
    const { body: applied } = await apply(member, campaignId, bytes, shown.fingerprint, { handIn: '1' }).expect(200);
    expect(applied.sheets.map(({ code, state, complete }: Record<string, unknown>) => [code, state, complete])).toEqual([
      ['MH001', 'submitted', true],
      ['MH002', 'draft', false],
    ]);
    expect((await world.deskOf(member, campaignId)).map(({ state }) => state)).toEqual(['submitted', 'draft']);
    const { body: later } = await preview(member, campaignId, bytes).expect(200);
    expect(later).toMatchObject({ sheets: [], unchanged: 2 });
    const changed = await editWorkbook(bytes, (sheetOf) => typeMark(sheetOf('MH001'), 'A1', 9));
    const { body: locked } = await preview(member, campaignId, changed).expect(200);
    expect(locked.sheets).toMatchObject([{ code: 'MH001', state: 'refused', refusal: 'score-sheet.already-submitted' }]);
  });

  it('refuses each cell that cannot be taken, with its reason, and takes the others', async () => {
    const { campaignId, member } = await desk();
    const sheetId = await world.sheetOf(member, campaignId);
    await member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(1, { marks: { A1: { kind: 'points', hundredths: 700 } } })).expect(200);
    const bytes = await downloadWorkbook(member.agent, campaignId);
    const all = await editWorkbook(bytes, (sheetOf) => {
      const values = { A1: { formula: '4+4', result: 8 }, A2: 8.3, B1: 'Rất tốt', C1: 'Có', Q1: 5 };
      for (const [code, value] of Object.entries(values)) sheetOf('MH001').getCell(rowOf(sheetOf('MH001'), code), 5).value = value as string;
    });
    const { body: none } = await preview(member, campaignId, all).expect(200);
    expect(none.sheets).toMatchObject([{ code: 'MH001', state: 'refused', refusal: 'score-sheet-workbook.nothing-to-take' }]);
    expect(none.sheets[0].changes.map(({ leafCode, refusal: why }: Record<string, unknown>) => [leafCode, why])).toEqual([
      ['A1', 'mark-cell.formula'],
      ['A2', 'mark.wrong-step'],
      ['B1', 'mark.level-unknown'],
      ['C1', 'mark-cell.gate-unknown'],
      ['Q1', 'mark.not-yours'],
    ]);
    const edited = await editWorkbook(bytes, (sheetOf) => {
      typeMark(sheetOf('MH001'), 'A1', 99, 'a'.repeat(2_001));
      typeMark(sheetOf('MH001'), 'A2', 6);
    });
    const { body: shown } = await preview(member, campaignId, edited).expect(200);
    expect(shown.sheets[0].changes.map(({ refusal: why }: { refusal: string }) => why)).toEqual(['mark.over-max', 'remark.too-long', null]);
    await apply(member, campaignId, edited, shown.fingerprint).expect(200);
    expect((await storedOf(member, sheetId)).marks).toEqual({ A1: { kind: 'points', hundredths: 700 }, A2: { kind: 'points', hundredths: 600 } });
  });

  it('an item set aside meanwhile keeps what is stored', async () => {
    const { campaignId, member, nominationIds } = await desk();
    const bytes = await editWorkbook(await downloadWorkbook(member.agent, campaignId), (sheetOf) => {
      typeMark(sheetOf('MH001'), 'A1', 7);
      typeMark(sheetOf('MH001'), 'A2', 7);
    });
    await testApp().dataSource.query(`UPDATE nomination SET not_applicable = '{"A2": "Không được giao"}' WHERE id = $1`, [nominationIds[0]]);
    const { body: shown } = await preview(member, campaignId, bytes).expect(200);
    expect(shown.sheets[0].changes.map(({ leafCode, refusal: why }: Record<string, unknown>) => [leafCode, why])).toEqual([
      ['A1', null],
      ['A2', 'score-sheet.item-set-aside'],
    ]);
    await apply(member, campaignId, bytes, shown.fingerprint).expect(200);
    const book = await openWorkbook(await downloadWorkbook(member.agent, campaignId));
    const sheet = book.getWorksheet('MH001')!;
    expect(sheet.getCell(rowOf(sheet, 'A2'), 5).value).toBe('KAD');
    expect((await preview(member, campaignId, await downloadWorkbook(member.agent, campaignId))).body.sheets).toEqual([]);
  });
});

describe('whole files that are refused', () => {
  it('another member’s, another campaign’s, of another version of the criteria, tampered with, and no workbook at all', async () => {
    const { campaignId, members } = await world.marking(2);
    const [one, other] = members as [Member, Member];
    const bytes = await downloadWorkbook(one.agent, campaignId);
    const code = async (member: Member, id: string, file: Buffer, name?: string) => refusal(await preview(member, id, file, name));
    expect(await code(other, campaignId, bytes)).toEqual([422, 'score-sheet-workbook.another-member']);
    const second = await world.campaign();
    const nominations = await world.nominations(second, [world.registry.commune]);
    const panel = await world.panel(second);
    await testApp().dataSource.query(`INSERT INTO panel_member (id, panel_id, person_id, code, title, position, ordinal) SELECT gen_random_uuid(), $1, $2, 'TV09', '', 'member', 9`, [panel, one.id]);
    const [{ id: seat }] = await testApp().dataSource.query('SELECT id FROM panel_member WHERE panel_id = $1 AND person_id = $2', [panel, one.id]);
    await world.assign(second, seat, nominations[0]!);
    await declareConflicts(one.agent, second);
    expect(await code(one, second, bytes)).toEqual([422, 'score-sheet-workbook.another-campaign']);
    const identity = (column: number, value: string) => editWorkbook(bytes, (sheetOf) => (sheetOf('DVK').getCell(1, column).value = value));
    expect(await code(one, campaignId, await identity(4, randomUUID()))).toEqual([422, 'score-sheet-workbook.another-criteria-set']);
    expect(await code(one, campaignId, await identity(5, '0'.repeat(32)))).toEqual([422, 'score-sheet-workbook.tampered']);
    expect(await code(other, campaignId, await identity(2, other.id))).toEqual([422, 'score-sheet-workbook.tampered']);
    expect(await code(one, campaignId, await identity(1, 'something else'))).toEqual([422, 'score-sheet-workbook.not-ours']);
    expect(await code(one, campaignId, await editWorkbook(bytes, (sheetOf, book) => book.removeWorksheet(sheetOf('DVK').id)))).toEqual([422, 'score-sheet-workbook.not-ours']);
    expect(await code(one, campaignId, Buffer.from('Mã;Điểm\n1;2\n'), 'phieu.csv')).toEqual([422, 'score-sheet-workbook.file-not-a-workbook']);
    expect(await code(one, campaignId, Buffer.alloc(0))).toEqual([422, 'score-sheet-workbook.file-file-empty']);
    expect(refusal(await one.agent.post(`${workbookPath(campaignId)}/preview`).field('x', '1'))).toEqual([422, 'score-sheet-workbook.missing']);
  });

  it('a closed round, and one closed between looking and writing', async () => {
    const { campaignId, member, panelId } = await desk();
    const secretary = await world.member(panelId, { unitId: null, position: 'secretary' });
    const bytes = await editWorkbook(await downloadWorkbook(member.agent, campaignId), (sheetOf) => fillSheet(sheetOf('MH001')));
    const { body: shown } = await preview(member, campaignId, bytes).expect(200);
    await secretary.agent.post(`/api/campaigns/${campaignId}/scoring-closure`).send({ reason: 'Hết hạn' }).expect(({ status }) => expect([200, 201]).toContain(status));
    expect(refusal(await apply(member, campaignId, bytes, shown.fingerprint))).toEqual([409, 'campaign.phase-closed']);
    expect(refusal(await preview(member, campaignId, bytes))).toEqual([409, 'campaign.phase-closed']);
    expect((await world.deskOf(member, campaignId)).map(({ state }) => state)).toEqual(['not-started', 'not-started']);
    await downloadWorkbook(member.agent, campaignId);
  });
});

describe('sheets that are refused one by one', () => {
  it('moved rows, changed maxima, merged cells, doubled sheets and forged versions touch no other sheet', async () => {
    const { campaignId, member } = await desk();
    const bytes = await editWorkbook(await downloadWorkbook(member.agent, campaignId), (sheetOf) => {
      fillSheet(sheetOf('MH001'));
      fillSheet(sheetOf('MH002'));
    });
    const states = async (change: Parameters<typeof editWorkbook>[1]) => {
      const { body } = await preview(member, campaignId, await editWorkbook(bytes, change)).expect(200);
      return Object.fromEntries(body.sheets.map(({ code, refusal: why, state }: Record<string, string>) => [code, why ?? state]));
    };
    const one = (reason: string) => ({ MH001: reason, MH002: 'changed' });
    expect(await states((sheetOf) => sheetOf('MH001').spliceRows(rowOf(sheetOf('MH001'), 'A2'), 0, []))).toEqual(one('score-sheet-workbook.layout-moved'));
    expect(await states((sheetOf) => sheetOf('MH001').spliceRows(3, 1))).toEqual(one('score-sheet-workbook.layout-moved'));
    expect(await states((sheetOf) => sheetOf('MH001').spliceColumns(5, 1))).toEqual(one('score-sheet-workbook.sheet-tampered'));
    expect(
      await states((sheetOf) => {
        const sheet = sheetOf('MH001');
        const [a, b] = [rowOf(sheet, 'A1'), rowOf(sheet, 'A2')];
        for (let column = 1; column <= 8; column += 1) [sheet.getCell(a, column).value, sheet.getCell(b, column).value] = [sheet.getCell(b, column).value, sheet.getCell(a, column).value];
      }),
    ).toEqual(one('score-sheet-workbook.layout-moved'));
    expect(await states((sheetOf) => (sheetOf('MH001').getCell(rowOf(sheetOf('MH001'), 'A1'), 3).value = 20))).toEqual(one('score-sheet-workbook.maxima-changed'));
    expect(await states((sheetOf) => sheetOf('MH001').mergeCells(rowOf(sheetOf('MH001'), 'A1'), 5, rowOf(sheetOf('MH001'), 'A2'), 5))).toEqual(one('score-sheet-workbook.cells-merged'));
    const stamp = (change: (text: string) => string | null) => states((sheetOf) => (sheetOf('MH001').getCell(7, 8).value = change(String(sheetOf('MH001').getCell(7, 8).value))));
    expect(await stamp((text) => text.replace('/1/', '/2/'))).toEqual(one('score-sheet-workbook.sheet-tampered'));
    expect(await stamp(() => null)).toEqual(one('score-sheet-workbook.sheet-tampered'));
    expect(await states((sheetOf) => (sheetOf('MH001').getCell(7, 8).value = sheetOf('MH002').getCell(7, 8).value))).toEqual({ MH002: 'score-sheet-workbook.sheet-doubled' });
    expect(await states((sheetOf, book) => book.removeWorksheet(sheetOf('MH001').id))).toEqual({ MH002: 'changed' });
    expect(await states((_, book) => (book.addWorksheet('Ghi chú riêng').getCell(1, 1).value = 'x'))).toEqual({ MH001: 'changed', MH002: 'changed' });
  });

  it('filtered rows, renamed and re-ordered sheets change nothing', async () => {
    const { campaignId, member } = await desk();
    const bytes = await editWorkbook(await downloadWorkbook(member.agent, campaignId), (sheetOf) => {
      fillSheet(sheetOf('MH001'));
      sheetOf('MH001').getRow(rowOf(sheetOf('MH001'), 'A2')).hidden = true;
      sheetOf('MH001').autoFilter = 'A8:H20';
      sheetOf('MH001').name = 'Đã chấm';
    });
    const { body } = await preview(member, campaignId, bytes).expect(200);
    expect(body.sheets).toMatchObject([{ code: 'MH001', state: 'changed', totalAfter: '37.50' }]);
  });
});

describe('saved elsewhere meanwhile', () => {
  it('is shown with both values, written only when chosen, and never overwritten unseen', async () => {
    const { campaignId, member } = await desk();
    const sheetId = await world.sheetOf(member, campaignId);
    const bytes = await editWorkbook(await downloadWorkbook(member.agent, campaignId), (sheetOf) => {
      fillSheet(sheetOf('MH001'));
      fillSheet(sheetOf('MH002'));
    });
    const first = (await preview(member, campaignId, bytes).expect(200)).body;
    await member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(1, { marks: { A1: { kind: 'points', hundredths: 100 } } })).expect(200);
    expect(refusal(await apply(member, campaignId, bytes, first.fingerprint))).toEqual([409, 'score-sheet-workbook.difference-outdated']);
    expect((await world.deskOf(member, campaignId)).map(({ state }) => state)).toEqual(['draft', 'not-started']);
    const shown = (await preview(member, campaignId, bytes).expect(200)).body;
    expect(shown.sheets.map(({ code, state, refusal: why }: Record<string, string>) => [code, state, why])).toEqual([
      ['MH001', 'stale', 'score-sheet-workbook.sheet-stale'],
      ['MH002', 'changed', null],
    ]);
    expect(shown.sheets[0].changes[0]).toMatchObject({ leafCode: 'A1', oldMark: { hundredths: 100 }, newMark: { hundredths: 850 } });
    await apply(member, campaignId, bytes, shown.fingerprint).expect(200);
    expect((await storedOf(member, sheetId)).marks).toEqual({ A1: { kind: 'points', hundredths: 100 } });
    const left = (await preview(member, campaignId, bytes).expect(200)).body;
    expect(left.sheets.map(({ state }: { state: string }) => state)).toEqual(['stale']);
    await apply(member, campaignId, bytes, left.fingerprint, { takeFromFile: sheetId }).expect(200);
    expect((await storedOf(member, sheetId)).marks).toEqual(fullMarks());
  });

  it('racing web saves: whatever wins, no acknowledged edit is overwritten unseen', async () => {
    const { campaignId, member } = await desk();
    const sheetId = await world.sheetOf(member, campaignId);
    for (let round = 0; round < 8; round += 1) {
      const { version } = await storedOf(member, sheetId);
      const mark = 50 * (round + 1);
      const bytes = await editWorkbook(await downloadWorkbook(member.agent, campaignId), (sheetOf) => typeMark(sheetOf('MH001'), 'A2', 1 + (round % 5) * 0.5, `Lần ${round}`));
      const { body: shown } = await preview(member, campaignId, bytes).expect(200);
      const [applied, saved] = await Promise.all([
        apply(member, campaignId, bytes, shown.fingerprint),
        member.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(version, { marks: { A1: { kind: 'points', hundredths: mark } } })),
      ]);
      expect([applied.status, saved.status].sort()).toEqual([200, 409]);
      const stored = await storedOf(member, sheetId);
      expect(stored.version).toBe(version + 1);
      if (saved.status === 200) expect(stored.marks).toEqual({ A1: { kind: 'points', hundredths: mark } });
      else expect(stored.remarks).toEqual({ A2: `Lần ${round}` });
    }
  });

  it('sent again under one key it has one effect', async () => {
    const { campaignId, member } = await desk();
    const sheetId = await world.sheetOf(member, campaignId);
    const bytes = await editWorkbook(await downloadWorkbook(member.agent, campaignId), (sheetOf) => fillSheet(sheetOf('MH001')));
    const { body: shown } = await preview(member, campaignId, bytes).expect(200);
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => apply(member, campaignId, bytes, shown.fingerprint).set('Idempotency-Key', key)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await storedOf(member, sheetId)).version).toBe(2);
  });
});
