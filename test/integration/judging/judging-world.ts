import { randomUUID } from 'node:crypto';
import { campaignDefaults, CampaignsService, defaultPhases, type PhaseKind } from '@dvk/campaigns';
import { comparisonKey, Transactor } from '@dvk/platform';
import { SeasonNominationsService } from '@dvk/registry';
import type { CriteriaSet } from '@dvk/scoring-core';
import { criteriaSet, type Person, RegistryWorld } from '../registry/registry-world';
import { declareConflicts } from '../../support/declaration';
import type { TestApp } from '../../support/test-app';

export type { Person };

/** Marks of the panel's leaves that can be handed in; A1 in hundredths. */
export const fullMarks = (a1 = 850) => ({
  A1: { kind: 'points', hundredths: a1 },
  A2: { kind: 'points', hundredths: 900 },
  B1: { kind: 'level', level: 'Tốt' },
  C1: { kind: 'gate', passed: true },
});

const line = ['set-up', 'registration', 'intake', 'scoring', 'scoring-closed', 'council'] as const satisfies readonly PhaseKind[];
const hour = 3_600_000;

interface CampaignFields {
  readonly minSheets?: number;
  readonly spreadLimit?: number;
  readonly criteriaSet?: CriteriaSet;
}

interface Seat {
  readonly unitId: string | null;
  readonly position?: 'chair' | 'secretary' | 'member' | 'invitee';
}

export interface Member extends Person {
  readonly memberId: string;
}

/** The registry's world with departments to take members from, campaigns at any phase, and accepted nominations. */
export class JudgingWorld {
  readonly departments = [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const;
  private serial = 0;

  private constructor(
    readonly testApp: TestApp,
    readonly registry: RegistryWorld,
    readonly staff: Person,
    readonly outsider: Person,
  ) {}

  static async make(testApp: TestApp): Promise<JudgingWorld> {
    const registry = await RegistryWorld.make(testApp);
    const staff = await registry.person(['department-staff', registry.department]);
    const outsider = await registry.person(['department-staff', registry.elsewhere]);
    const world = new JudgingWorld(testApp, registry, staff, outsider);
    for (const [at, id] of world.departments.entries()) await world.unit(id, `Sở ${at + 1}`, registry.province);
    return world;
  }

  async unit(id: string, name: string, parentId: string): Promise<void> {
    const { dataSource } = this.testApp;
    await dataSource.query(`INSERT INTO unit (id, code, kind) VALUES ($1, $2, 'department')`, [id, id.slice(0, 8)]);
    await dataSource.query('INSERT INTO unit_name (id, unit_id, name, search_key) VALUES ($1, $2, $3, $4)', [randomUUID(), id, name, comparisonKey(name)]);
    await dataSource.query('INSERT INTO unit_parent (id, unit_id, parent_id) VALUES ($1, $2, $3)', [randomUUID(), id, parentId]);
  }

  /** A campaign of the province with its open phase. */
  async campaign(open: (typeof line)[number] = 'scoring', fields: CampaignFields = {}): Promise<string> {
    const at = line.indexOf(open);
    this.serial += 1;
    const { id } = await this.testApp.get(Transactor).write((tx) =>
      this.testApp.get(CampaignsService).createFromSeason(tx, null, {
        code: `CH-${this.serial}`,
        name: 'Đợt chấm năm 2026',
        year: 2026,
        organizer: 'Ban Tuyên giáo và Dân vận',
        hostUnitId: this.registry.province,
        criteriaSet: fields.criteriaSet ?? criteriaSet,
        rules: { method: 'mean', trimEachEnd: 1, trimFrom: 5, scope: 'sheet', minSheets: fields.minSheets ?? 1, classOn: 'exact', rankOn: 'rounded', spreadLimit: fields.spreadLimit ?? null },
        tieChain: [],
        tiers: [],
        peerGrouping: { byField: false, unitGroups: [] },
        fields: ['Kinh tế', 'Văn hóa – xã hội'],
        paperSettings: campaignDefaults.paperSettings,
        phases: defaultPhases(Object.fromEntries(line.map((kind, index) => [kind, new Date(Date.now() + (index - at) * 24 * hour - hour)]))),
      }),
    );
    return id;
  }

  /** Accepted nominations, one for each unit given; their ids in that order. */
  async nominations(campaignId: string, unitIds: readonly string[], fields: { readonly notApplicable?: Record<string, string> } = {}): Promise<string[]> {
    const rows = unitIds.map((unitId, at) => ({
      code: `MH${String(at + 1).padStart(3, '0')}`,
      unitId,
      subjectKind: 'collective-model' as const,
      name: `Mô hình ${at + 1}`,
      field: at % 2 === 0 ? 'Kinh tế' : 'Văn hóa – xã hội',
      peerGroup: 'Mô hình tập thể',
      summary: 'Tóm tắt',
      legalPreference: false,
      ...fields,
    }));
    const ids = await this.testApp.get(Transactor).write((tx) => this.testApp.get(SeasonNominationsService).createFromSeason(tx, campaignId, rows, null));
    return rows.map(({ code }) => ids.get(code) ?? '');
  }

  async panel(campaignId: string): Promise<string> {
    const { body } = await this.staff.agent
      .post(`/api/campaigns/${campaignId}/panels`)
      .send({ name: 'Tổ chấm điểm', decisionNumber: '0125-QĐ/BTGDV', decisionDate: '2026-03-02', decisionIssuer: 'Ban Tuyên giáo và Dân vận' })
      .expect(201);
    return body.id;
  }

  async member(panelId: string, { unitId, position = 'member' }: Seat): Promise<Member> {
    const person = await this.registry.person();
    const { body } = await this.staff.agent.post(`/api/panels/${panelId}/members`).send({ personId: person.id, unitId, title: 'Chuyên viên', position }).expect(201);
    const seat = body.members.find((each: { personId: string }) => each.personId === person.id);
    return { ...person, memberId: seat.id };
  }

  async assign(campaignId: string, memberId: string, nominationId: string): Promise<string> {
    const { body } = await this.staff.agent.post(`/api/campaigns/${campaignId}/assignments`).send({ memberId, nominationId }).expect(201);
    return body.id;
  }

  /** Members of a panel with the nominations of two communes, everything assigned. */
  async marking(memberCount = 1, fields: CampaignFields = {}): Promise<{ campaignId: string; panelId: string; members: Member[]; nominationIds: string[] }> {
    const campaignId = await this.campaign('scoring', fields);
    const nominationIds = await this.nominations(campaignId, [this.registry.commune, this.registry.neighbour]);
    const panelId = await this.panel(campaignId);
    const members = [];
    for (let at = 0; at < memberCount; at += 1) members.push(await this.member(panelId, { unitId: this.departments[at % this.departments.length] ?? null }));
    for (const member of members) for (const id of nominationIds) await this.assign(campaignId, member.memberId, id);
    for (const { agent } of members) await declareConflicts(agent, campaignId);
    return { campaignId, panelId, members, nominationIds };
  }

  /** The desk of a member who has declared, as far as something was left to declare. */
  async deskOf(person: Person, campaignId: string): Promise<{ sheetId: string; assignmentId: string; code: string; state: string; turn: number; total: string | null }[]> {
    await declareConflicts(person.agent, campaignId);
    const { body } = await person.agent.get(`/api/score-sheets?campaignId=${campaignId}`).expect(200);
    return body.sheets;
  }

  /** The member's sheet of the first nomination. */
  async sheetOf(person: Person, campaignId: string, at = 0): Promise<string> {
    return (await this.deskOf(person, campaignId))[at]?.sheetId ?? '';
  }

  async submitted(person: Person, sheetId: string, marks: object = fullMarks()): Promise<void> {
    const { body } = await person.agent.get(`/api/score-sheets/${sheetId}`).expect(200);
    const saved = await person.agent.put(`/api/score-sheets/${sheetId}`).send(sheetBody(body.version, { marks })).expect(200);
    await person.agent.post(`/api/score-sheets/${sheetId}/submission`).send({ version: saved.body.version }).expect(200);
  }
}

export const sheetBody = (version: number, fields: object = {}) => ({ version, marks: fullMarks(), remarks: {}, comment: '', ...fields });

export const refusal = (response: { status: number; body: { code?: string } }) => [response.status, response.body.code];
