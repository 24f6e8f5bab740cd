import { each, type FieldsOfTables, judgement, officeText, whoActed } from './field';

const seat = { ...whoActed, data: 'seat', why: 'to-judge', basis: 'emulation-law', exported: 'given' } as const;

/** Campaigns with their rules, panels, sheets and the acts of marking. */
export const judgingFields: FieldsOfTables = {
  campaign: {
    // Names and titles of those who sign its papers.
    personal: { paper_settings: { ...officeText, data: 'title', whose: 'mentioned', why: 'to-decide-rewards', leaves: ['paper'] } },
    none: 'id code name search_key year organizer host_unit_id criteria_set_id rules tie_chain tiers peer_grouping fields show_self_marks show_to_units appeal_days version updated_at',
  },
  campaign_phase: { personal: { change_reason: officeText }, none: 'id campaign_id kind position opens_at closes_at closed_at permits reminder_days version' },
  phase_deadline_change: { personal: { ...each('changed_by changed_at', whoActed), reason: officeText }, none: 'id campaign_id kind ended_at ends_at' },
  criteria_set: { personal: each('published_by published_at', whoActed), none: 'id series_id version_no title search_key content content_sha256 version updated_at' },
  panel: { personal: {}, none: 'id campaign_id name decision_number decision_date decision_issuer valid_from valid_to fields peer_groups departed_sheets version' },
  panel_member: {
    personal: {
      ...each('person_id panel_id code unit_id position joined_at left_at most_nominations preferred_fields', seat),
      title: { ...seat, data: 'title', leaves: ['paper', 'workbook'] },
      left_reason: officeText,
    },
    none: 'id ordinal replaces_id version',
    ownRows: { by: 'person_id', given: ['panel_id', 'position', 'title', 'joined_at', 'left_at'] },
  },
  assignment: { personal: { ...each('assigned_by assigned_at recused_at withdrawn_at', whoActed), ...each('recusal_reason withdrawal_reason', { ...officeText, readers: ['assignment.read', 'conflict.read', 'assignment.own', 'scoring.matrix'] }) }, none: 'id member_id nomination_id' },
  conflict_declaration: { personal: each('member_id declared_at', { ...judgement, readers: ['conflict.declare', 'conflict.read'], leaves: [] }), none: 'nomination_id' },
  conflict_of_interest: { personal: { ...each('source created_by created_at lifted_by lifted_at', whoActed), ...each('reason lift_reason', { ...officeText, readers: ['conflict.declare', 'conflict.read', 'assignment.own', 'assignment.read'] }) }, none: 'id member_id nomination_id' },
  score_sheet: { personal: { ...each('marks remarks comment total', judgement), submitted_at: { ...whoActed, readers: judgement.readers } }, none: 'id assignment_id criteria_set_id state updated_at round version' },
  score_sheet_round: { personal: each('marks remarks comment total submitted_at', judgement), none: 'sheet_id round reopening_id' },
  set_aside_sheet: { personal: each('marks', judgement), none: 'id member_id nomination_id reason recused' },
  office_sheet: { personal: { ...each('marks remarks', judgement), ...each('updated_by updated_at', whoActed) }, none: 'nomination_id version' },
  scoring_closure: { personal: { ...each('closed_by closed_at locked_by locked_at late_members', whoActed), reason: officeText }, none: 'campaign_id' },
  scoring_closure_conflict: { personal: each('member_id', { ...judgement, leaves: [] }), none: 'nomination_id campaign_id' },
  sheet_reopening: { personal: { ...each('reopened_by reopened_at', whoActed), reason: officeText }, none: 'id campaign_id' },
};
