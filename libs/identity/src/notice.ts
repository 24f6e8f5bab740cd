/** What people are told inside the program, and what each kind of it says. Never a mark, never who is nominated. */
export interface NoticeParams {
  /** The end of marking was put off. `closesAt`: ISO instant. */
  readonly 'scoring.deadline-extended': {
    readonly campaignId: string;
    readonly campaignName: string;
    readonly closesAt: string;
    readonly reason: string;
  };
  /** The same, for those who run the campaign. `closesAt`: ISO instant. */
  readonly 'scoring.deadline-extended-office': {
    readonly campaignId: string;
    readonly campaignName: string;
    readonly closesAt: string;
    readonly reason: string;
  };
  /** Marking was closed and own sheets that were not handed in do not count. */
  readonly 'scoring.closed-without': {
    readonly campaignId: string;
    readonly campaignName: string;
    readonly missing: number;
    readonly reason: string;
  };
  /** Own sheets were given back after closing, to be marked again. */
  readonly 'scoring.sheets-reopened': {
    readonly campaignId: string;
    readonly campaignName: string;
    readonly count: number;
    readonly reason: string;
  };
  /** Sheets are missing. `closesAt`: ISO instant, empty when marking has no end; `note`: a sentence of the sender, or empty. */
  readonly 'scoring.reminder': {
    readonly campaignId: string;
    readonly campaignName: string;
    readonly missing: number;
    readonly closesAt: string;
    readonly note: string;
  };
  /** An administrator set the person's password anew: whoever did not ask for it should know. `at`: ISO instant. */
  readonly 'account.password-reset': { readonly at: string };
  /** The result of a campaign can be read. Says nothing of what it is: everybody whose unit took part is told the same. */
  readonly 'result.published': CampaignNotice;
  /** What was published was taken back. */
  readonly 'result.withdrawn': CampaignNotice;
  /** A unit filed an appeal, or took it back; for those who answer it. */
  readonly 'appeal.filed': CampaignNotice;
  readonly 'appeal.withdrawn': CampaignNotice;
  /** An appeal of the own unit was answered. */
  readonly 'appeal.answered': CampaignNotice;
  /** A decision to reward names somebody of the own unit, or one takes a reward back. `number`: of that decision. */
  readonly 'reward.issued': CampaignNotice & { readonly number: string };
  readonly 'reward.revoked': CampaignNotice & { readonly number: string };
  /** An issued decision got another number, date or issuer: both are said. Dates: `YYYY-MM-DD`. */
  readonly 'reward.corrected': CampaignNotice & {
    readonly beforeNumber: string;
    readonly beforeDate: string;
    readonly beforeIssuer: string;
    readonly number: string;
    readonly date: string;
    readonly issuer: string;
  };
  /** A revocation was withdrawn: the reward by `number` stands again. */
  readonly 'reward.restored': CampaignNotice & { readonly number: string; readonly revokedNumber: string };
  /** A session of the council in which one has a seat. `plannedAt`: ISO instant. */
  readonly 'council.session-called': CampaignNotice & { readonly title: string; readonly place: string; readonly plannedAt: string };
  /** The registration of an initiative of the own unit was accepted, or given back to be mended. */
  readonly 'initiative.accepted': { readonly initiativeId: string };
  readonly 'initiative.returned': { readonly initiativeId: string };
  /** The office registered an initiative for the own unit, which asked for it. */
  readonly 'initiative.registered-for-unit': { readonly initiativeId: string };
  /** A document recognised so many initiatives of own units, chose them as typical, or dropped them. `number`: of the document. */
  readonly 'initiatives.recognised': InitiativesNotice;
  readonly 'initiatives.chosen': InitiativesNotice;
  readonly 'initiatives.dropped': InitiativesNotice;
  /** So many initiatives of own units were reviewed for a year, and go on. */
  readonly 'initiatives.reviewed': { readonly year: number; readonly count: number };
  /** What a document said of an initiative of the own unit had been entered by mistake; or it was dropped and is not any more. */
  readonly 'initiative.distinction-withdrawn': { readonly initiativeId: string };
  readonly 'initiative.restored': { readonly initiativeId: string };
  /** A nomination of the own unit was given back, to be mended and handed in again. */
  readonly 'nomination.returned': CampaignNotice & { readonly nominationId: string };
  /** So many nominations of own units were accepted. */
  readonly 'nominations.accepted': CampaignNotice & { readonly count: number };
  /** Another unit asks to copy an initiative of the own one. `unitName`: who asks. */
  readonly 'replication.asked': { readonly unitName: string };
  /** The own unit's wish to copy an initiative was answered. `unitName`: of the unit that was asked. */
  readonly 'replication.answered': { readonly unitName: string };
  /** The own unit owes something by a day. `dueOn`: `YYYY-MM-DD`. */
  readonly 'duty.planned': DutyNotice;
  /** The day of something the own unit owes was moved. */
  readonly 'duty.moved': DutyNotice & { readonly reason: string };
  /** Something the own unit owes is not done. `duties`: how many; `note`: a sentence of the sender, or empty. */
  readonly 'duty.reminder': DutyNotice & { readonly duties: number; readonly note: string };
  /** Units below have not done something whose day has passed. `duties`: how many. */
  readonly 'duty.escalated': DutyNotice & { readonly planId: string; readonly duties: number };
}

interface InitiativesNotice {
  readonly number: string;
  readonly count: number;
}

interface DutyNotice {
  readonly title: string;
  readonly dueOn: string;
}

interface CampaignNotice {
  readonly campaignId: string;
  readonly campaignName: string;
}

export type NoticeKind = keyof NoticeParams;

export const noticeKinds = [
  'scoring.deadline-extended',
  'scoring.deadline-extended-office',
  'scoring.closed-without',
  'scoring.sheets-reopened',
  'scoring.reminder',
  'account.password-reset',
  'result.published',
  'result.withdrawn',
  'appeal.filed',
  'appeal.withdrawn',
  'appeal.answered',
  'reward.issued',
  'reward.revoked',
  'reward.corrected',
  'reward.restored',
  'council.session-called',
  'initiative.accepted',
  'initiative.returned',
  'initiative.registered-for-unit',
  'initiatives.recognised',
  'initiatives.chosen',
  'initiatives.dropped',
  'initiatives.reviewed',
  'initiative.distinction-withdrawn',
  'initiative.restored',
  'nomination.returned',
  'nominations.accepted',
  'replication.asked',
  'replication.answered',
  'duty.planned',
  'duty.moved',
  'duty.reminder',
  'duty.escalated',
] as const satisfies readonly NoticeKind[];

export interface NoticeShown {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly params: object;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}
