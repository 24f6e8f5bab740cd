import { campaignDefaults } from '@dvk/campaigns';
import { criteriaSet, draftBody, fullDetails } from '../integration/registry/registry-world';
import { fullMarks } from '../integration/judging/judging-world';
import { councilOperations } from './council-operations';
import { decisionKnowledge } from './decision-knowledge';
import { type ActorName, type FullSeason, type ObjectName, seasonPassword } from './full-season';
import { lifeKnowledge } from './life-knowledge';
import { figuresKnowledge } from './figures-knowledge';
import { findingKnowledge } from './finding-knowledge';
import { privacyKnowledge } from './privacy-knowledge';
import { publicPagesKnowledge } from './public-pages-knowledge';
import { publicationKnowledge } from './publication-knowledge';
import { registrationKnowledge } from './registration-knowledge';
import { resultKnowledge } from './result-knowledge';
import { rewardKnowledge } from './reward-knowledge';
import { unitKnowledge } from './unit-knowledge';

/**
 * What every operation of openapi.json needs to be asked well, and who may have it. ONE ENTRY PER OPERATION: an operation that
 * is missing here fails the proofs of secrecy, authorization and hostile input by its name. `docs/operations.md` is printed
 * from it (`DVK_UPDATE_DOCS=1`); read there whether the line says what was meant.
 */
export interface OperationKnowledge {
  /** Path parameter → the object a good request names; all objects of its kind are tried where everything is tried. */
  readonly at?: Readonly<Record<string, ObjectName>>;
  /** Path parameter → values that are no ids; the first is the good one. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** Query without which nothing is answered. */
  readonly query?: string | ((season: FullSeason) => string);
  readonly body?: Body;
  /** A file as a form; the operation takes no JSON. */
  readonly file?: { readonly name: string; readonly bytes: string; readonly fields?: Readonly<Record<string, string>> };
  /** Who may, apart by spaces: actors of the season; `holders`: whoever holds the permission; `everybody`: signed out too. */
  readonly may: string;
  /** Phases in which it is done, apart by spaces; left out: all. */
  readonly during?: string;
  /** It starts a process of its own: it is asked less often, in phases beside marking by one of the entitled only. */
  readonly heavy?: true;
  /** No campaign's phase has to do with it: asked in one phase. */
  readonly phaseless?: true;
  /** What the entitled are told where the good request is one that must be refused at its very end; left out: it is done. */
  readonly ends?: string;
  /** What the entitled are told in the other phases; by phase, or one code for all. */
  readonly outside?: string | Readonly<Record<string, string>>;
  /** What holders of the permission are told whom the object is no concern of; left out: as if it were absent. */
  readonly others?: string;
}

export interface PlannedPhase {
  readonly kind: string;
  readonly opensAt: string;
  readonly closesAt: string | null;
}

/** What is stored at the moment of asking. */
export interface Facts {
  version(name: ObjectName): number;
  /** The campaign's phases as they are planned. */
  readonly line: readonly PlannedPhase[];
}
type Body = object | ((season: FullSeason, facts: Facts) => object);

/** Everybody whose post is at the province's units or on its panels. */
const province = 'clerk clerk-above clerk-below clerk-neighbour staff member other-member chair secretary idle-member member-b secretary-b council voter auditor administrator';
/** The office, and whoever heads a panel of the campaign. */
const headOrOffice = 'staff chair secretary secretary-b';
/** Whoever has a seat that marks on a panel of the campaign. */
const seated = 'member other-member chair secretary idle-member member-b secretary-b';
/** Whoever has something to mark in the campaign. */
const withSheets = 'member other-member chair secretary member-b';
/** Who heads a panel of the campaign. */
const heads = 'chair secretary secretary-b';
const afterClosing = 'scoring-closed council published archived';
const notClosed = { 'set-up': 'scoring.not-closed', registration: 'scoring.not-closed', intake: 'scoring.not-closed', scoring: 'scoring.not-closed' };

/** The set of the season as it is written: a gate has no step. */
const tidySet = JSON.parse(JSON.stringify(criteriaSet, (_, value: { kind?: string } | null) => (value?.kind === 'gate' ? { ...value, step: undefined } : value))) as object;
const closedAlready = { 'scoring-closed': 'scoring.already-closed', council: 'scoring.already-closed', published: 'scoring.already-closed', archived: 'scoring.already-closed' };

const acceptedOnes = ['marked', 'complete', 'draft', 'recused', 'untouched', 'second'] as const;

const textFile = { name: 'danh-sach.csv', bytes: 'x' } as const;

const decision = { name: 'Tổ chấm điểm', decisionNumber: '0126-QĐ', decisionDate: '2026-03-02', decisionIssuer: 'Ban Tuyên giáo và Dân vận' };
const pair = (season: FullSeason) => ({ memberId: season.id('seat:idle-member'), nominationId: season.id('nomination:marked') });
const distribution = (season: FullSeason) => ({ panelId: season.id('panel:a'), memberIds: [season.id('seat:idle-member')], membersPerNomination: 1, field: null });
const seen =
  (name: ObjectName, fields: object = {}) =>
  (_: FullSeason, { version }: Facts) => ({ version: version(name), ...fields });
const initiativeContent = { subjectKind: 'collective-model', name: 'Đường cờ', field: 'Kinh tế', programmeTags: [], details: fullDetails, continuesId: null };

export const operationKnowledge: Readonly<Record<string, OperationKnowledge>> = {
  // — session
  Session_read: { phaseless: true, may: 'holders' },
  Session_signIn: { phaseless: true, body: { username: 'nobody.here', password: 'wrong-password' }, may: 'everybody', ends: 'identity.wrong-credentials' },
  Session_signOut: { phaseless: true, may: 'everybody' },
  Session_changePassword: { phaseless: true, body: { currentPassword: seasonPassword, newPassword: 'mat-khau-khac-2026' }, may: 'holders' },

  Clock_read: { phaseless: true, may: 'holders' },

  // — units and people
  Units_list: { phaseless: true, may: 'holders' },
  Units_get: { phaseless: true, at: { id: 'unit:commune' }, may: 'holders' },
  People_list: { phaseless: true, may: 'holders' },
  People_get: { phaseless: true, at: { id: 'person:idle' }, may: 'holders' },
  People_register: { phaseless: true, body: { fullName: 'Đỗ Thị Mới', title: '', username: 'do.thi.moi' }, may: 'holders' },
  People_update: { phaseless: true, at: { id: 'person:idle' }, body: seen('person:idle', { fullName: 'Đỗ Thị Đổi', title: '' }), may: 'holders' },
  People_openAccount: { phaseless: true, at: { id: 'person:without-account' }, body: { username: 'le.thi.khong' }, may: 'holders' },
  People_setAccount: { phaseless: true, at: { id: 'person:idle' }, body: { version: 1, active: false }, may: 'holders' },
  People_resetPassword: { phaseless: true, at: { id: 'person:idle' }, may: 'holders' },
  People_givePost: { phaseless: true, at: { id: 'person:idle' }, body: (season) => ({ role: 'auditor', unitId: season.id('unit:province') }), may: 'holders' },
  People_endPost: { phaseless: true, at: { id: 'post:idle' }, may: 'holders' },

  // — campaigns and criteria sets
  Campaigns_list: { may: 'holders' },
  Campaigns_hosts: { may: 'holders' },
  Campaigns_create: {
    body: (season) => ({ code: 'DVK-MOI', name: 'Đợt mới', year: 2026, organizer: 'Ban', hostUnitId: season.id('unit:province') }),
    may: 'staff',
    others: 'campaign.host-not-yours',
  },
  Campaigns_read: { at: { id: 'campaign:own' }, may: province },
  Campaigns_identify: {
    at: { id: 'campaign:own' },
    body: (season, { version }) => ({ version: version('campaign:own'), code: 'KHEO-2026', name: 'Tên mới', year: 2026, organizer: 'Ban', hostUnitId: season.id('unit:province') }),
    may: 'staff',
  },
  Campaigns_chooseCriteriaSet: {
    at: { id: 'campaign:own' },
    body: (season, { version }) => ({ version: version('campaign:own'), criteriaSetId: season.id('criteria-set:published') }),
    may: 'staff',
    during: 'set-up registration intake',
    outside: 'campaign.rules-locked',
  },
  Campaigns_setRules: {
    at: { id: 'campaign:own' },
    body: seen('campaign:own', { rules: campaignDefaults.rules, tieChain: [], tiers: [] }),
    may: 'staff',
    during: 'set-up registration intake',
    outside: 'campaign.rules-locked',
  },
  Campaigns_setGrouping: {
    at: { id: 'campaign:own' },
    body: seen('campaign:own', { peerGrouping: { byField: false, unitGroups: [] }, fields: ['Kinh tế', 'Văn hóa – xã hội', 'Chuyển đổi số'] }),
    may: 'staff',
    during: 'set-up registration intake',
    outside: 'campaign.rules-locked',
  },
  Campaigns_setMarkingDesk: {
    at: { id: 'campaign:own' },
    body: seen('campaign:own', { showSelfMarks: false }),
    may: 'staff',
    during: 'set-up registration intake',
    outside: 'campaign.rules-locked',
  },
  Campaigns_setPublication: { at: { id: 'campaign:own' }, body: seen('campaign:own', { showToUnits: 'explanation', appealDays: 15 }), may: 'staff' },
  Campaigns_setPaper: { at: { id: 'campaign:own' }, body: seen('campaign:own', { paperSettings: campaignDefaults.paperSettings }), may: 'staff' },
  CampaignPhases_plan: {
    at: { id: 'campaign:own' },
    body: (_, { version, line }) => ({ version: version('campaign:own'), phases: line }),
    may: 'staff',
  },
  CampaignPhases_endEarly: { at: { id: 'campaign:own' }, words: { kind: ['intake', 'scoring', 'nowhere'] }, body: seen('campaign:own'), may: 'staff', during: 'intake', outside: 'campaign.phase-not-open' },
  CriteriaSets_list: { phaseless: true, may: 'holders' },
  CriteriaSets_examples: { phaseless: true, may: 'holders' },
  CriteriaSets_create: { phaseless: true, body: { start: 'blank' }, may: 'holders' },
  CriteriaSets_read: { phaseless: true, at: { id: 'criteria-set:published' }, may: 'holders' },
  CriteriaSets_saveDraft: { phaseless: true, at: { id: 'criteria-set:draft' }, body: seen('criteria-set:draft', { content: tidySet }), may: 'holders' },
  CriteriaSets_problems: { phaseless: true, at: { id: 'criteria-set:draft' }, may: 'holders' },
  CriteriaSets_publish: { phaseless: true, at: { id: 'criteria-set:draft' }, body: seen('criteria-set:draft'), may: 'holders' },

  // — registry
  Initiatives_list: { may: 'holders' },
  Initiatives_get: { at: { id: 'initiative:free' }, may: 'clerk staff' },
  Initiatives_register: { body: (season) => ({ ...initiativeContent, unitId: season.id('unit:commune') }), may: 'clerk' },
  Initiatives_update: { at: { id: 'initiative:free' }, body: seen('initiative:free', { ...initiativeContent, name: 'Đường cờ Tổ quốc' }), may: 'clerk' },
  Nominations_listAll: { may: 'holders' },
  Nominations_list: { at: { campaignId: 'campaign:own' }, may: 'holders' },
  RegistrationList_download: { at: { id: 'campaign:own' }, heavy: true, may: 'clerk clerk-above clerk-below clerk-neighbour staff chair secretary secretary-b council auditor' },
  Nominations_begin: { at: { campaignId: 'campaign:own' }, body: (season) => ({ initiativeId: season.id('initiative:free') }), may: 'clerk', during: 'registration intake' },
  Nominations_get: { at: { id: 'nomination:marked' }, may: 'clerk staff chair secretary secretary-b council auditor' },
  Nominations_saveDraft: {
    at: { id: 'nomination:unfinished' },
    body: (_, { version }) => draftBody(version('nomination:unfinished')),
    may: 'clerk',
    during: 'registration intake',
  },
  Nominations_submit: { at: { id: 'nomination:unfinished' }, body: seen('nomination:unfinished'), may: 'clerk', during: 'registration intake' },
  Nominations_withdraw: { at: { id: 'nomination:unfinished' }, body: seen('nomination:unfinished'), may: 'clerk', during: 'registration intake' },
  Evidence_add: { at: { id: 'nomination:unfinished' }, file: { name: 'bien-ban.pdf', bytes: '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n' }, may: 'clerk', during: 'registration intake' },
  Evidence_remove: { at: { id: 'nomination:unfinished', evidenceId: 'evidence:unfinished' }, may: 'clerk', during: 'registration intake' },
  Evidence_open: { at: { id: 'nomination:marked', evidenceId: 'evidence:marked' }, may: 'clerk staff chair secretary secretary-b council' },
  Intake_accept: { at: { id: 'nomination:submitted' }, body: seen('nomination:submitted'), may: 'staff', during: 'registration intake' },
  Intake_return: { at: { id: 'nomination:submitted' }, body: seen('nomination:submitted', { reason: 'Thiếu minh chứng' }), may: 'staff', during: 'registration intake' },
  Intake_setItemAside: { at: { id: 'nomination:submitted' }, body: seen('nomination:submitted', { leafCode: 'A2', reason: 'Không có' }), may: 'staff', during: 'registration intake' },
  Intake_preview: { at: { campaignId: 'campaign:own' }, body: (season) => ({ ids: [season.id('nomination:submitted')] }), may: 'staff' },
  Intake_acceptAll: {
    at: { campaignId: 'campaign:own' },
    body: (season, { version }) => ({ nominations: [{ id: season.id('nomination:submitted'), version: version('nomination:submitted') }] }),
    may: 'staff',
    during: 'registration intake',
  },

  // — panels and assignments
  Panels_list: { at: { id: 'campaign:own' }, may: headOrOffice },
  Panels_candidates: { at: { id: 'campaign:own' }, query: 'search=tran', may: 'staff' },
  Panels_scopeChoices: { at: { id: 'campaign:own' }, may: 'staff' },
  // Two panels of one decision would stand in the order of their new ids.
  Panels_create: { at: { id: 'campaign:own' }, body: { ...decision, decisionNumber: '0127-QĐ' }, may: 'staff', during: 'set-up registration intake scoring' },
  Panels_update: { at: { id: 'panel:a' }, body: seen('panel:a', decision), may: 'staff', during: 'set-up registration intake scoring' },
  PanelSeats_appoint: {
    at: { id: 'panel:a' },
    body: (season) => ({ personId: season.id('person:newcomer'), unitId: null, title: 'Chuyên viên', position: 'member' }),
    may: 'staff',
    during: 'set-up registration intake scoring',
  },
  PanelSeats_change: {
    at: { id: 'panel:a', memberId: 'seat:idle-member' },
    body: { position: 'member', unitId: null, title: 'Phó Trưởng phòng', reason: 'Ghi nhầm đơn vị', version: 1 },
    may: 'staff',
    during: 'set-up registration intake scoring',
  },
  PanelSeats_takeDepartureBack: {
    at: { id: 'panel:a', memberId: 'seat:idle-member' },
    may: 'staff',
    during: 'set-up registration intake scoring',
    ends: 'panel.member-not-left',
  },
  PanelSeats_dismiss: { at: { id: 'panel:a', memberId: 'seat:idle-member' }, may: 'staff', during: 'set-up registration intake scoring' },
  PanelSeats_leave: {
    at: { id: 'panel:a', memberId: 'seat:idle-member' },
    body: { reason: 'Chuyển công tác' },
    may: 'staff',
    during: 'set-up registration intake scoring',
  },
  PanelSeats_replace: {
    at: { id: 'panel:a', memberId: 'seat:idle-member' },
    body: (season) => ({ personId: season.id('person:newcomer'), unitId: null, title: 'Chuyên viên', reason: 'Chuyển công tác' }),
    may: 'staff',
    during: 'set-up registration intake scoring',
  },
  Assignments_list: { at: { id: 'campaign:own' }, may: headOrOffice },
  Assignments_assign: { at: { id: 'campaign:own' }, body: pair, may: headOrOffice, during: 'intake scoring' },
  Assignments_remove: { at: { id: 'assignment:member-untouched' }, may: headOrOffice, during: 'intake scoring' },
  Assignments_recuse: { at: { id: 'assignment:member-draft' }, body: { reason: 'Họ hàng với người được đề nghị' }, may: 'member', during: 'intake scoring' },
  Assignments_preview: { at: { id: 'campaign:own' }, heavy: true, body: distribution, may: headOrOffice },
  Assignments_distribute: {
    at: { id: 'campaign:own' },
    heavy: true,
    body: (season) => ({ ...distribution(season), fingerprint: '0'.repeat(64), acceptShortfalls: true }),
    may: headOrOffice,
    during: 'intake scoring',
    ends: 'assignment.plan-outdated',
  },

  Assignees_list: { at: { id: 'campaign:own' }, may: headOrOffice },
  Assignees_change: {
    at: { id: 'campaign:own' },
    body: (season) => ({ members: [{ memberId: season.id('seat:idle-member'), mostNominations: 5, preferredFields: [], seen: { mostNominations: null, preferredFields: [] } }] }),
    may: headOrOffice,
    during: 'intake scoring',
  },
  AssignmentFile_download: { at: { id: 'campaign:own' }, heavy: true, may: headOrOffice },
  AssignmentFile_preview: { at: { id: 'campaign:own' }, file: textFile, may: headOrOffice, during: 'intake scoring', ends: 'assignment-file.head-missing' },
  AssignmentFile_apply: {
    at: { id: 'campaign:own' },
    file: { ...textFile, fields: { fingerprint: '0'.repeat(64), skipRefused: 'false' } },
    may: headOrOffice,
    during: 'intake scoring',
    ends: 'assignment-file.head-missing',
  },

  // — conflicts of interest
  Conflicts_list: { at: { id: 'campaign:own' }, may: headOrOffice },
  Conflicts_add: {
    at: { id: 'campaign:own' },
    body: (season) => ({ ...pair(season), reason: 'Tham gia biên soạn hồ sơ' }),
    may: 'secretary secretary-b',
    during: 'intake scoring',
  },
  // Nobody has told of a conflict there: whoever may lift is told so like everybody else.
  Conflicts_lift: { at: { id: 'conflict:added' }, body: { reason: 'Đã xác minh' }, may: 'secretary secretary-b', during: 'intake scoring' },
  Declarations_read: { at: { id: 'campaign:own' }, may: seated },
  Declarations_declare: {
    at: { id: 'campaign:own' },
    body: (season) => ({ nominationIds: acceptedOnes.map((label) => season.id(`nomination:${label}`)), conflicts: [] }),
    may: seated,
    during: 'set-up registration intake scoring',
    outside: 'declaration.closed',
  },


  // — marking
  ScoreSheets_readiness: { query: (season) => `campaignId=${season.id('campaign:own')}`, may: 'holders' },
  ScoreSheets_submitMany: {
    body: (season, { version }) => ({ campaignId: season.id('campaign:own'), sheets: [{ id: season.id('sheet:member-complete'), version: version('sheet:member-complete') }] }),
    may: 'member',
    during: 'scoring',
  },
  ScoreSheets_list: { may: 'holders' },
  ScoreSheets_read: { at: { id: 'sheet:member-marked' }, may: 'member' },
  ScoreSheets_evidence: { at: { id: 'sheet:member-marked', evidenceId: 'evidence:marked' }, may: 'member' },
  ScoreSheets_write: {
    at: { id: 'sheet:member-complete' },
    body: seen('sheet:member-complete', { marks: fullMarks(600), remarks: { A1: 'Được' }, comment: '' }),
    may: 'member',
    during: 'scoring',
  },
  ScoreSheets_submit: { at: { id: 'sheet:member-complete' }, body: seen('sheet:member-complete'), may: 'member', during: 'scoring' },
  ScoreSheets_reopen: { at: { id: 'sheet:member-marked' }, body: seen('sheet:member-marked'), may: 'member', during: 'scoring' },
  ScoreSheetWorkbook_download: { at: { id: 'campaign:own' }, heavy: true, may: withSheets },
  ScoreSheetWorkbook_preview: { at: { id: 'campaign:own' }, file: textFile, may: withSheets, ends: 'score-sheet-workbook.file-not-a-workbook' },
  ScoreSheetWorkbook_apply: {
    at: { id: 'campaign:own' },
    file: { ...textFile, fields: { fingerprint: '0'.repeat(64) } },
    may: withSheets,
    ends: 'score-sheet-workbook.file-not-a-workbook',
  },
  Scoring_officeSheet: { at: { id: 'nomination:marked' }, may: 'staff' },
  Scoring_writeOfficeSheet: {
    at: { id: 'nomination:complete' },
    body: { version: 0, marks: { Q1: { kind: 'points', hundredths: 300 } }, remarks: {} },
    may: 'staff',
    during: 'scoring',
  },
  Scoring_progress: { at: { id: 'campaign:own' }, may: headOrOffice },
  ScoringDeadline_extend: {
    at: { id: 'campaign:own' },
    body: (_, { line }) => {
      const { closesAt } = line.find(({ kind }) => kind === 'scoring') ?? { closesAt: null };
      return { seen: closesAt, closesAt: new Date(Date.parse(closesAt ?? '') + 40 * 86_400_000).toISOString(), reason: 'Mưa lũ, nhiều thành viên chưa đi được' };
    },
    may: headOrOffice,
    during: 'scoring',
    outside: { 'set-up': 'campaign.phase-not-open', registration: 'campaign.phase-not-open', intake: 'campaign.phase-not-open', ...closedAlready },
  },
  Scoring_close: {
    at: { id: 'campaign:own' },
    body: { reason: 'Hết hạn, các thành viên đã được nhắc' },
    may: headOrOffice,
    during: 'scoring',
    outside: { 'set-up': 'campaign.phase-closed', registration: 'campaign.phase-closed', intake: 'campaign.phase-closed', ...closedAlready },
  },

  // — notices and reminders
  OwnSeats_list: { phaseless: true, may: 'holders' },
  Notices_list: { phaseless: true, may: 'holders' },
  Notices_unread: { phaseless: true, may: 'holders' },
  Notices_markRead: { phaseless: true, at: { id: 'notice:member' }, may: 'member' },
  Notices_markAllRead: { phaseless: true, may: 'holders' },
  Reminders_runs: { at: { id: 'campaign:own' }, may: headOrOffice },
  Reminders_preview: { at: { id: 'campaign:own' }, may: headOrOffice },
  Reminders_send: {
    at: { id: 'campaign:own' },
    body: { note: 'Đề nghị hoàn thành sớm' },
    may: headOrOffice,
    during: 'scoring',
    outside: {
      'set-up': 'reminder.marking-not-open',
      registration: 'reminder.marking-not-open',
      intake: 'reminder.marking-not-open',
      'scoring-closed': 'reminder.marking-closed',
      council: 'reminder.marking-closed',
      published: 'reminder.marking-closed',
      archived: 'reminder.marking-closed',
    },
  },
  Reminders_setDays: { at: { id: 'campaign:own' }, body: { seen: [-3, 1], days: [-1] }, may: headOrOffice },
  // — after closing
  AfterClosing_readMatrix: { at: { id: 'campaign:own' }, may: `${heads} auditor`, during: afterClosing, outside: notClosed },
  AfterClosing_readSheet: { at: { id: 'campaign:own', sheetId: 'sheet:member-marked' }, may: `${heads} auditor`, during: afterClosing, outside: notClosed },
  AfterClosing_readReopenings: { at: { id: 'campaign:own' }, may: `${heads} auditor`, during: afterClosing, outside: notClosed },
  AfterClosing_preview: { at: { id: 'campaign:own' }, body: { chosen: [{ nominationCode: 'MH001', memberCodes: ['TV01'] }] }, may: heads, during: afterClosing, outside: notClosed },
  AfterClosing_giveBack: {
    at: { id: 'campaign:own' },
    body: (season) => ({ sheetIds: [season.id('sheet:member-marked')], reason: 'Thống nhất lại sau khi họp' }),
    may: heads,
    during: 'scoring-closed',
    outside: { ...notClosed, council: 'scoring.locked', published: 'scoring.locked', archived: 'scoring.locked' },
  },
  AfterClosing_lock: {
    at: { id: 'campaign:own' },
    body: { countFirst: true },
    may: heads,
    during: 'scoring-closed',
    outside: { ...notClosed, council: 'scoring.locked', published: 'scoring.locked', archived: 'scoring.locked' },
  },

  // — results, councils, papers and what can be verified
  ...resultKnowledge,
  ...publicationKnowledge,
  ...councilOperations,
  ...decisionKnowledge,
  ...rewardKnowledge,
  ...registrationKnowledge,
  ...findingKnowledge,
  ...privacyKnowledge,
  ...figuresKnowledge,
  ...unitKnowledge,
  ...lifeKnowledge,
  ...publicPagesKnowledge,
};

/** The query without which the operation answers nothing; empty: it needs none. */
export function neededQuery(operationId: string, season: FullSeason): string {
  const { query = '' } = knowledgeOf(operationId);
  return typeof query === 'string' ? query : query(season);
}

/** @throws when the operation has no entry, with what to do */
export function knowledgeOf(operationId: string): OperationKnowledge {
  const knowledge = operationKnowledge[operationId];
  if (knowledge === undefined) throw new Error(`${operationId} is described in openapi.json and unknown to the proofs: add its line to test/support/operation-knowledge.ts`);
  return knowledge;
}

/** Who may, as actors of the season. */
export function mayOf({ may }: OperationKnowledge, holders: readonly ActorName[], everybody: readonly ActorName[]): readonly ActorName[] {
  if (may === 'everybody') return everybody;
  if (may === 'holders') return holders;
  const named = may.split(' ');
  return everybody.filter((actor) => named.includes(actor));
}
