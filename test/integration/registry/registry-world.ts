import { randomUUID } from 'node:crypto';
import { campaignDefaults, CampaignsService, defaultPhases } from '@dvk/campaigns';
import { SessionsService } from '@dvk/identity';
import { comparisonKey, Transactor } from '@dvk/platform';
import type { CriteriaSet, Leaf } from '@dvk/scoring-core';
import type { Agent, TestApp } from '../../support/test-app';

type LeafFields = Pick<Leaf, 'code' | 'name'> & Partial<Pick<Leaf, 'markedBy' | 'mayBeNotApplicable'>>;

function points(fields: LeafFields, max: number): Leaf {
  return {
    kind: 'points',
    guidance: '',
    max,
    step: 50,
    weight: 100,
    markedBy: 'panel',
    mayBeNotApplicable: false,
    floor: null,
    ...fields,
  };
}

/** A1 (10, half points), A2 (10, may be set aside), B1 (a choice, 20), C1 (a gate), Q1 (the office's, 10), T1 (the unit's own). */
export const criteriaSet: CriteriaSet = {
  title: 'Bộ tiêu chí chấm mô hình',
  issuer: 'Ban Tuyên giáo và Dân vận',
  number: '0125/HD-BTGDV',
  issuedOn: '2026-01-15',
  effectiveFrom: null,
  effectiveTo: null,
  subjectKinds: ['collective-model', 'individual-model'],
  scores: 'model',
  decimals: 2,
  declaredTotal: 5000,
  bonusCap: null,
  deductionCap: null,
  bonusMayExceedMax: false,
  groups: [
    {
      kind: 'group',
      code: 'A',
      name: 'Cách làm',
      max: 2000,
      floor: null,
      bonusCap: null,
      deductionCap: null,
      children: [points({ code: 'A1', name: 'Sáng tạo' }, 1000), points({ code: 'A2', name: 'Phối hợp', mayBeNotApplicable: true }, 1000)],
    },
    {
      kind: 'group',
      code: 'B',
      name: 'Kết quả',
      max: 3000,
      floor: null,
      bonusCap: null,
      deductionCap: null,
      children: [
        {
          kind: 'choice',
          code: 'B1',
          name: 'Hiệu quả',
          guidance: '',
          max: 2000,
          weight: 100,
          markedBy: 'panel',
          mayBeNotApplicable: false,
          floor: null,
          levels: [
            { name: 'Tốt', points: 2000 },
            { name: 'Khá', points: 1000 },
          ],
        },
        { ...points({ code: 'C1', name: 'Đúng hạn' }, 0), kind: 'gate', whenFailed: 'ineligible' },
        points({ code: 'Q1', name: 'Hồ sơ', markedBy: 'office' }, 1000),
        points({ code: 'T1', name: 'Tự nhận xét', markedBy: 'unit' }, 1000),
      ],
    },
  ],
  classes: [{ name: 'Đạt', from: 0, fromInclusive: true, to: 5000, toInclusive: true, zeroBlocked: false }],
};

export const fullSelfMarks = {
  A1: { kind: 'points', hundredths: 850 },
  A2: { kind: 'points', hundredths: 900 },
  B1: { kind: 'level', level: 'Tốt' },
  C1: { kind: 'gate', passed: true },
  T1: { kind: 'points', hundredths: 500 },
};

export const fullDetails = {
  situation: 'Nhiều hộ chưa phân loại rác.',
  goals: 'Mỗi thôn một điểm thu gom.',
  content: 'Họp dân, ký cam kết, kiểm tra chéo.',
  placeAndBeneficiaries: 'Ba thôn, 412 hộ.',
  forces: 'Chi bộ dẫn dắt, Hội Phụ nữ tham gia.',
  resources: 'Dân góp công.',
  startAndMilestones: 'Từ tháng 3, sơ kết tháng 6.',
  outputs: '412 hộ phân loại rác.',
  sustainability: 'Đã đưa vào hương ước.',
  leaderInCharge: 'Nguyễn Thị Ánh',
  levelAimedAt: 'Cấp tỉnh',
};

export const emptyDetails = Object.fromEntries(Object.keys(fullDetails).map((part) => [part, '']));

export interface Person {
  readonly id: string;
  /** Of the session, as the cookie carries it. */
  readonly token: string;
  readonly agent: Agent;
}

export type OpenPhase = 'set-up' | 'registration' | 'intake' | 'scoring';

const hour = 3_600_000;

/** A province with a department and three communes, the third dissolved; one province besides it. */
export class RegistryWorld {
  readonly province = randomUUID();
  readonly department = randomUUID();
  readonly commune = randomUUID();
  readonly neighbour = randomUUID();
  readonly gone = randomUUID();
  readonly elsewhere = randomUUID();
  private serial = 0;

  private constructor(readonly testApp: TestApp) {}

  static async make(testApp: TestApp): Promise<RegistryWorld> {
    const world = new RegistryWorld(testApp);
    await world.unit(world.province, 'province', 'Tỉnh Thử', null);
    await world.unit(world.department, 'party-committee', 'Ban Tuyên giáo và Dân vận', world.province);
    await world.unit(world.commune, 'commune', 'Xã An Hòa', world.province);
    await world.unit(world.neighbour, 'commune', 'Xã Bình Minh', world.province);
    await world.unit(world.gone, 'commune', 'Xã Cũ', world.province, '2025-07-01');
    await world.unit(world.elsewhere, 'commune', 'Xã Tỉnh Khác', null);
    return world;
  }

  private async unit(id: string, kind: string, name: string, parentId: string | null, dissolvedOn: string | null = null): Promise<void> {
    const { dataSource } = this.testApp;
    await dataSource.query('INSERT INTO unit (id, code, kind, dissolved_on) VALUES ($1, $2, $3, $4)', [id, id.slice(0, 8), kind, dissolvedOn]);
    await dataSource.query('INSERT INTO unit_name (id, unit_id, name, search_key) VALUES ($1, $2, $3, $4)', [randomUUID(), id, name, comparisonKey(name)]);
    if (parentId !== null) await dataSource.query('INSERT INTO unit_parent (id, unit_id, parent_id) VALUES ($1, $2, $3)', [randomUUID(), id, parentId]);
  }

  /** Somebody signed in who holds the posts. */
  async person(...posts: readonly (readonly [role: string, unitId: string])[]): Promise<Person> {
    const { dataSource } = this.testApp;
    const id = randomUUID();
    await dataSource.query('INSERT INTO person (id, full_name, search_key) VALUES ($1, $2, $3)', [id, 'Trần Văn Bình', 'tran van binh']);
    await dataSource.query('INSERT INTO account (person_id, username, password_hash) VALUES ($1, $2, $3)', [id, `nguoi-${id.slice(0, 8)}`, '-']);
    for (const [role, unitId] of posts) {
      await dataSource.query('INSERT INTO post (id, person_id, unit_id, role, valid_from) VALUES ($1, $2, $3, $4, $5)', [
        randomUUID(),
        id,
        unitId,
        role,
        '2026-01-01',
      ]);
    }
    const token = await this.testApp.get(Transactor).write((tx) => this.testApp.get(SessionsService).open(tx, id));
    return { id, token, agent: this.testApp.agent().set('Cookie', `dvk=${token}`) };
  }

  /** A campaign of the province whose open phase is the one given. */
  async campaign(open: OpenPhase): Promise<string> {
    const kinds = ['set-up', 'registration', 'intake', 'scoring'] as const;
    const at = kinds.indexOf(open);
    const dates = Object.fromEntries(kinds.map((kind, index) => [kind, new Date(Date.now() + (index - at) * 24 * hour - hour)]));
    this.serial += 1;
    const season = {
      code: `DX-${this.province.slice(0, 8)}-${this.serial}`,
      name: 'Đợt xét năm 2026',
      year: 2026,
      organizer: 'Ban Tuyên giáo và Dân vận',
      hostUnitId: this.province,
      criteriaSet,
      rules: {
        method: 'mean',
        trimEachEnd: 1,
        trimFrom: 5,
        scope: 'sheet',
        minSheets: 1,
        classOn: 'exact',
        rankOn: 'rounded',
        spreadLimit: null,
      } as const,
      tieChain: [],
      tiers: [],
      peerGrouping: { byField: true, unitGroups: [{ name: 'Xã, phường', unitKinds: ['commune'] }] },
      fields: ['Kinh tế', 'Văn hóa – xã hội'],
      paperSettings: campaignDefaults.paperSettings,
      phases: defaultPhases(dates),
    };
    const created = await this.testApp.get(Transactor).write((tx) => this.testApp.get(CampaignsService).createFromSeason(tx, null, season));
    return created.id;
  }

  /** Moves every phase of a campaign into the past by days, as if time had gone on. */
  async letDaysPass(campaignId: string, days: number): Promise<void> {
    await this.testApp.dataSource.query(
      `UPDATE campaign_phase SET opens_at = opens_at - make_interval(days => $2), closes_at = closes_at - make_interval(days => $2) WHERE campaign_id = $1`,
      [campaignId, days],
    );
  }

  async dissolve(unitId: string): Promise<void> {
    await this.testApp.dataSource.query(`UPDATE unit SET dissolved_on = '2026-01-01' WHERE id = $1`, [unitId]);
  }

  initiativeBody(unitId: string, fields: Readonly<Record<string, unknown>> = {}) {
    return {
      unitId,
      subjectKind: 'collective-model',
      name: 'Thôn sạch, đường hoa',
      field: 'Kinh tế',
      programmeTags: ['Nông thôn mới'],
      details: fullDetails,
      continuesId: null,
      ...fields,
    };
  }

  async initiative(clerk: Person, unitId: string, fields: Readonly<Record<string, unknown>> = {}): Promise<{ id: string; version: number }> {
    const response = await clerk.agent.post('/api/initiatives').send(this.initiativeBody(unitId, fields)).expect(201);
    return response.body;
  }

  async draft(clerk: Person, unitId: string, campaignId: string, fields: Readonly<Record<string, unknown>> = {}): Promise<{ id: string; version: number; initiative: { id: string } }> {
    const { id } = await this.initiative(clerk, unitId, fields);
    const response = await clerk.agent.post(`/api/campaigns/${campaignId}/nominations`).send({ initiativeId: id }).expect(201);
    return response.body;
  }

  async complete(clerk: Person, unitId: string, campaignId: string, fields: Readonly<Record<string, unknown>> = {}) {
    const { id, version } = await this.draft(clerk, unitId, campaignId, fields);
    const saved = await clerk.agent.put(`/api/nominations/${id}/self-marks`).send(draftBody(version)).expect(200);
    return { id, version: saved.body.version as number };
  }

  async submitted(clerk: Person, unitId: string, campaignId: string, fields: Readonly<Record<string, unknown>> = {}) {
    const { id, version } = await this.complete(clerk, unitId, campaignId, fields);
    const response = await clerk.agent.post(`/api/nominations/${id}/submission`).send({ version }).expect(200);
    return { id, version: response.body.version as number, code: response.body.code as string, receiptCode: response.body.receiptCode as string };
  }

  /** Actions in the log on one object, oldest first. */
  async actionsOn(objectId: string): Promise<string[]> {
    const rows: { action: string }[] = await this.testApp.dataSource.query('SELECT action FROM audit_entry WHERE object_id = $1 ORDER BY sequence', [objectId]);
    return rows.map(({ action }) => action);
  }
}

export function draftBody(version: number, fields: Readonly<Record<string, unknown>> = {}) {
  return { version, summary: 'Vận động 412 hộ phân loại rác.', legalPreference: false, marks: fullSelfMarks, remarks: { A1: 'Có video kèm theo' }, ...fields };
}
