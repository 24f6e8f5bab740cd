import { campaignDefaults, CampaignsService, defaultPhases, type PhaseKind } from '@dvk/campaigns';
import { Transactor } from '@dvk/platform';
import { SeasonNominationsService } from '@dvk/registry';
import type { AwardTier, CriteriaSet, SubjectKind } from '@dvk/scoring-core';
import type { TestApp } from '../../support/test-app';
import { fullMarks, JudgingWorld, type Member } from '../judging/judging-world';
import { criteriaSet, type Person } from '../registry/registry-world';

const line = ['registration', 'intake', 'scoring', 'scoring-closed', 'council', 'published'] as const satisfies readonly PhaseKind[];
const dayMs = 86_400_000;

/** One place for each tier of a peer group; a tie on the line waits. */
const tiers: readonly AwardTier[] = ['Bằng khen', 'Giấy khen'].map((name) => ({
  name,
  minClass: null,
  minScore: null,
  quota: { kind: 'count', count: 1 },
  tieAtLine: 'wait',
}));

export interface Nominee {
  readonly code: string;
  readonly name: string;
  readonly kind: SubjectKind;
  readonly group: string;
  /** A1 of each member in hundredths; null: no sheet. */
  readonly a1: readonly (number | null)[];
  readonly gatePassed?: boolean;
}

const collective = { kind: 'collective-model', group: 'Mô hình tập thể' } as const;

/** First, two tied on the line of the second tier, one behind; one failed at the gate, one with too few sheets; one alone in its group. */
export const nominees: readonly Nominee[] = [
  { code: 'MH001', name: 'Thôn sạch, đường hoa', a1: [1000, 1000], ...collective },
  { code: 'MH002', name: '=1+1 camera an ninh', a1: [900, 900], ...collective },
  { code: 'MH003', name: 'Ánh sáng đường quê', a1: [850, 950], ...collective },
  { code: 'MH004', name: 'Nói không với rác', a1: [100, 200], ...collective },
  { code: 'MH005', name: 'Tổ hòa giải', a1: [1000, 1000], gatePassed: false, ...collective },
  { code: 'MH006', name: 'Chợ văn minh', a1: [1000, null], ...collective },
  { code: 'MH007', name: 'Bác Năm vận động', a1: [700, 750], kind: 'individual-model', group: 'Mô hình cá nhân' },
];

/** The same without one of the tied: nothing waits for a decision. */
export const decidedNominees: readonly Nominee[] = nominees.filter(({ code }) => code !== 'MH003');

export interface MarkedCampaign {
  readonly campaignId: string;
  readonly code: string;
  readonly members: readonly Member[];
  /** Secretary of the campaign's panel. */
  readonly secretary: Member;
}

/** The text of a result's manifest as it is stored. */
export async function manifestOf({ dataSource }: Pick<TestApp, 'dataSource'>, resultId: string): Promise<string> {
  const parts = await dataSource.query<{ content: string }[]>('SELECT content FROM manifest_part WHERE result_id = $1 ORDER BY part_no', [resultId]);
  return parts.map(({ content }) => content).join('');
}

/** Campaigns brought to the end of their marking, and everybody who might want to look at a result. */
export class AwardsWorld {
  private serial = 0;

  private constructor(
    readonly testApp: TestApp,
    readonly judging: JudgingWorld,
    readonly staff: Person,
    readonly council: Person,
    readonly auditor: Person,
    readonly clerk: Person,
    readonly administrator: Person,
    /** Council secretary and auditor of another province. */
    readonly foreigner: Person,
    /** Council secretary of a commune below the province. */
    readonly communeCouncil: Person,
  ) {}

  static async make(testApp: TestApp): Promise<AwardsWorld> {
    const judging = await JudgingWorld.make(testApp);
    const { registry } = judging;
    return new AwardsWorld(
      testApp,
      judging,
      judging.staff,
      await registry.person(['council-secretary', registry.department]),
      await registry.person(['auditor', registry.province]),
      await registry.person(['unit-clerk', registry.commune]),
      await registry.person(['administrator', registry.province]),
      await registry.person(['council-secretary', registry.elsewhere], ['auditor', registry.elsewhere]),
      await registry.person(['council-secretary', registry.gone]),
    );
  }

  /** A campaign in its marking phase with accepted nominations of two communes in turn. */
  async campaign(entries: readonly Nominee[] = nominees, criteria: CriteriaSet = criteriaSet): Promise<{ campaignId: string; code: string; nominationIds: ReadonlyMap<string, string> }> {
    const { registry } = this.judging;
    this.serial += 1;
    const code = `KQ-${this.serial}`;
    const at = line.indexOf('scoring');
    const { id: campaignId } = await this.testApp.get(Transactor).write((tx) =>
      this.testApp.get(CampaignsService).createFromSeason(tx, null, {
        code,
        name: 'Đợt xét khen năm 2026',
        year: 2026,
        organizer: 'Ban Tuyên giáo và Dân vận',
        hostUnitId: registry.province,
        criteriaSet: criteria,
        rules: { ...campaignDefaults.rules, minSheets: 2 },
        tieChain: [],
        tiers,
        peerGrouping: { byField: false, unitGroups: [] },
        fields: ['Kinh tế', 'Văn hóa – xã hội'],
        paperSettings: campaignDefaults.paperSettings,
        phases: defaultPhases(Object.fromEntries(line.map((kind, index) => [kind, new Date(Date.now() + (index - at) * 10 * dayMs - dayMs / 24)]))),
      }),
    );
    const units = [registry.commune, registry.neighbour];
    const rows = entries.map(({ code: nominee, name, kind, group }, index) => ({
      code: nominee,
      unitId: units[index % units.length] ?? '',
      subjectKind: kind,
      name,
      field: 'Kinh tế',
      peerGroup: group,
      summary: `Tóm tắt của ${nominee}`,
      legalPreference: false,
    }));
    const nominationIds = await this.testApp.get(Transactor).write((tx) => this.testApp.get(SeasonNominationsService).createFromSeason(tx, campaignId, rows, null));
    return { campaignId, code, nominationIds };
  }

  /** Everything marked and handed in, marking still open. */
  async marked(entries: readonly Nominee[] = nominees, criteria?: CriteriaSet): Promise<MarkedCampaign> {
    const { campaignId, code, nominationIds } = await this.campaign(entries, criteria);
    const panelId = await this.judging.panel(campaignId);
    const members = [await this.judging.member(panelId, { unitId: this.judging.departments[0] }), await this.judging.member(panelId, { unitId: this.judging.departments[1] })];
    const secretary = await this.judging.member(panelId, { unitId: null, position: 'secretary' });
    for (const nominee of entries) {
      const nominationId = nominationIds.get(nominee.code) ?? '';
      await this.staff.agent.put(`/api/nominations/${nominationId}/office-sheet`).send({ version: 0, marks: { Q1: { kind: 'points', hundredths: 500 } }, remarks: {} }).expect(200);
      for (const [at, a1] of nominee.a1.entries()) {
        const member = members[at];
        if (a1 === null || member === undefined) continue;
        await this.judging.assign(campaignId, member.memberId, nominationId);
        const sheet = (await this.judging.deskOf(member, campaignId)).find((row) => row.code === nominee.code);
        const marks = { ...fullMarks(a1), C1: { kind: 'gate', passed: nominee.gatePassed ?? true } };
        await this.judging.submitted(member, sheet?.sheetId ?? '', marks);
      }
    }
    return { campaignId, code, members, secretary };
  }

  async closed(entries?: readonly Nominee[], criteria?: CriteriaSet): Promise<MarkedCampaign> {
    const campaign = await this.marked(entries, criteria);
    await campaign.secretary.agent.post(`/api/campaigns/${campaign.campaignId}/scoring-closure`).send({}).expect(201);
    return campaign;
  }

  /** Closed, and its result locked: it can be frozen. */
  async locked(entries?: readonly Nominee[], criteria?: CriteriaSet): Promise<MarkedCampaign> {
    const campaign = await this.closed(entries, criteria);
    await campaign.secretary.agent.post(`/api/campaigns/${campaign.campaignId}/scoring-lock`).send({}).expect(201);
    return campaign;
  }

  async frozen(entries?: readonly Nominee[], criteria?: CriteriaSet): Promise<MarkedCampaign & { readonly resultId: string; readonly sha256: string }> {
    const campaign = await this.locked(entries, criteria);
    const { body } = await campaign.secretary.agent.post(`/api/campaigns/${campaign.campaignId}/results`).send({}).expect(201);
    return { ...campaign, resultId: body.id, sha256: body.sha256 };
  }

  /** Frozen, with the council's phase open: it can be published, under embargo. */
  async beforeCouncil(entries: readonly Nominee[] = decidedNominees, criteria?: CriteriaSet): Promise<MarkedCampaign & { readonly resultId: string; readonly sha256: string }> {
    const campaign = await this.frozen(entries, criteria);
    await this.judging.registry.letDaysPass(campaign.campaignId, 21);
    return campaign;
  }

  /** The secretary's act; what it has to say besides. */
  publish(campaign: { readonly campaignId: string; readonly resultId: string }, fields: object = {}) {
    return this.council.agent.post(`/api/campaigns/${campaign.campaignId}/publication`).send({ resultId: campaign.resultId, publicList: true, note: '', reason: '', ...fields });
  }

  /** Lets so much time pass that the publication phase is open. */
  async letPublicationCome(campaignId: string): Promise<void> {
    await this.judging.registry.letDaysPass(campaignId, 31);
  }
}
