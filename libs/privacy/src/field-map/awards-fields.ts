import { each, type FieldsOfTables, frozenCopy, judgement, officeText, whoActed } from './field';

const seat = { ...whoActed, data: 'seat', why: 'to-decide-rewards', basis: 'emulation-law', exported: 'given' } as const;
const signed = { ...frozenCopy, data: 'name' } as const;
const published = { ...frozenCopy, data: 'name', leaves: ['public-page', 'paper', 'workbook'], readers: 'everybody' } as const;
const holder = { data: 'address', whose: 'contact', why: 'to-protect', basis: 'security-duty', kept: 'request', leaves: ['mail'], readers: ['checkpoint.manage'], exported: 'others-rights', erased: 'erased' } as const;

/** Results that do not change, the council, rewards and what was published. */
export const awardsFields: FieldsOfTables = {
  frozen_result: { personal: { ...each('frozen_by frozen_at', whoActed), reason: officeText, ...each('season_head', frozenCopy) }, none: 'id campaign_id version_no sha256 program_version standing summary replaces_id' },
  manifest_part: { personal: each('content', frozenCopy), none: 'result_id part_no nominations_from nominations_at sheets_from sheets_at' },
  result_row: { personal: { ...each('name search_key', published), ...each('notes remarks reason_at_name', { ...frozenCopy, data: 'text' }) }, none: 'result_id position nomination_id nomination_code unit_name subject_kind field peer_group outcome rank tied final_score exact_score class_name counted_sheets award award_status reason reason_at trail' },
  obstacle: { personal: { ...each('entered_by entered_at', whoActed), reason: officeText }, none: 'id campaign_id nomination_id kind effect class_name document_number document_date document_issuer' },
  obstacle_lifting: { personal: { ...each('lifted_by lifted_at', whoActed), ...each('reason document', officeText) }, none: 'obstacle_id' },
  obstacle_scan: { personal: { ...each('sha256 file_name', { ...officeText, data: 'file', readers: ['obstacle.read'] }), ...each('uploaded_by uploaded_at', whoActed) }, none: 'id campaign_id document_number document_date document_issuer media_type size' },
  dismissed_finding: { personal: { ...each('dismissed_by dismissed_at', whoActed), reason: officeText }, none: 'nomination_id kind campaign_id' },
  recorded_act: { personal: { ...each('entered_by entered_at', whoActed), decided_by: signed, reason: officeText }, none: 'id campaign_id kind subject decided_at document council_session_id' },
  act_withdrawal: { personal: { ...each('withdrawn_by withdrawn_at', whoActed), reason: officeText }, none: 'act_id' },
  council: { personal: {}, none: 'id host_unit_id name quorum_hundredths denominator ballot standing_only absentees_write chair_breaks_tie thresholds version' },
  council_member: {
    personal: {
      ...each('person_id council_id position unit_id standing substitute_id valid_from valid_to', seat),
      title: { ...seat, data: 'title', leaves: ['paper'] },
      end_document: officeText,
    },
    none: 'id ordinal decision_number decision_date decision_issuer replaces_id',
    ownRows: { by: 'person_id', given: ['position', 'title', 'valid_from', 'valid_to'] },
  },
  council_session: { personal: { invitees: signed, conclusion: officeText }, none: 'id council_id campaign_id result_id number title place planned_at state started_at ended_at rules version' },
  council_seat: {
    personal: { ...each('person_id', seat), ...each('name title substitute_name', signed), attendance: seat, absence_reason: { ...officeText, readers: ['council.read', 'council.vote'] } },
    none: 'id session_id member_id ordinal position unit_id substitute_id',
    ownRows: { by: 'person_id', given: ['name', 'title', 'position', 'attendance'] },
  },
  council_case: { personal: { name: { ...frozenCopy, data: 'name' }, ...each('matter conclusion', officeText) }, none: 'id session_id ordinal kind nomination_id nomination_code unit_name award line obstacle_id state ballot threshold_hundredths comparison sealed yes no blank denominator adopted' },
  council_vote: { personal: { ...each('seat_id choice source', { ...judgement, leaves: ['paper'] }), document: officeText }, none: 'case_id' },
  council_participation: { personal: each('seat_id', judgement), none: 'case_id' },
  council_ballot: { personal: {}, none: 'id case_id choice' },
  council_opinion: { personal: each('seat_id text', { ...judgement, data: 'text', leaves: ['paper'] }), none: 'case_id' },
  result_publication: { personal: { ...each('published_by published_at withdrawn_by withdrawn_at', whoActed), ...each('note reason withdrawal_reason', officeText) }, none: 'id campaign_id result_id public_list show_to_units appeal_days replaces_id announced_at' },
  publication_delivery: {
    personal: each('person_id mail fault mailed_at', { ...whoActed, data: 'told', why: 'to-reach', exported: 'given' }),
    none: 'id publication_id',
    ownRows: { by: 'person_id', given: ['mail', 'mailed_at'] },
  },
  appeal: { personal: { ...each('filed_by filed_at', whoActed), ...each('text file_name file_sha256', { ...officeText, readers: ['appeal.read', 'appeal.file', 'own-result.read'] }) }, none: 'id campaign_id publication_id result_id nomination_id receipt_code file_media_type file_size' },
  appeal_step: { personal: { ...each('taken_by taken_at', whoActed), text: { ...officeText, readers: ['appeal.read', 'appeal.file', 'own-result.read'] } }, none: 'appeal_id ordinal state outcome' },
  reward_decision: { personal: { ...each('made_by made_at issued_by issued_at', whoActed), signer: signed }, none: 'id campaign_id host_unit_id result_id award head issuer issuer_key number number_key decision_date decision_year version' },
  reward_recipient: { personal: {}, none: 'id decision_id row_no nomination_id position' },
  reward_told: { personal: {}, none: 'recipient_id number decision_date issuer revoked_number told_at' },
  reward_correction: { personal: { ...each('corrected_by corrected_at', whoActed), signer: signed, reason: officeText }, none: 'decision_id replaced_version number decision_date issuer' },
  reward_revocation: { personal: { ...each('revoked_by revoked_at', whoActed), ...each('reason source_document', officeText) }, none: 'recipient_id number decision_date issuer' },
  withdrawn_revocation: { personal: { ...each('revoked_by revoked_at withdrawn_by withdrawn_at', whoActed), ...each('reason source_document withdrawal_reason', officeText) }, none: 'id recipient_id number decision_date issuer' },
  audit_checkpoint: { personal: {}, none: 'sequence hash at key_id signature' },
  checkpoint_key: { personal: {}, none: 'id public_key first_used_at' },
  checkpoint_holder: { personal: { ...each('email', holder), name: { ...holder, data: 'name' }, ...each('added_at sent_at fault', { ...holder, data: 'told' }) }, none: 'id sent_sequence' },
};
