import { registerConstraintCodes } from '@dvk/platform';

registerConstraintCodes({
  tr_assignment_conflict: 'assignment.conflict-of-interest',
  tr_assignment_seat: 'assignment.member-not-marking',
  tr_nomination_items_held_still: 'nomination.sheets-handed-in',
  tr_office_sheet_closed: 'scoring.already-closed',
  tr_panel_member_one_seat: 'panel.person-already-member',
  tr_score_sheet_closed: 'scoring.already-closed',
  tr_score_sheet_conflict: 'score-sheet.conflict-of-interest',
  tr_score_sheet_seat: 'score-sheet.seat-left',
  uq_assignment_member_id_nomination_id: 'assignment.already-assigned',
  uq_conflict_of_interest_member_id_nomination_id: 'conflict.already-known',
  uq_panel_member_code_panel_id: 'panel.member-code-taken',
  uq_panel_member_panel_id_person_id: 'panel.person-already-member',
  fk_assignment_member_id: 'panel.member-has-assignments',
  fk_conflict_declaration_member_id: 'panel.member-has-declared',
  fk_conflict_of_interest_member_id: 'panel.member-has-declared',
  fk_set_aside_sheet_member_id: 'panel.member-has-assignments',
  pk_scoring_closure: 'scoring.already-closed',
});
