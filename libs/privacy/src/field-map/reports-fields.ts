import { each, type FieldsOfTables, frozenCopy, officeText, whoActed } from './field';

const request = { data: 'text', whose: 'named', why: 'to-answer-requests', basis: 'data-law', kept: 'finished-requests', leaves: [], readers: ['personal-data.handle'], exported: 'given', erased: 'erased' } as const;

/** Papers, reports, reminders, and requests about personal data themselves. */
export const reportsFields: FieldsOfTables = {
  paper: { personal: each('sha256', { ...frozenCopy, data: 'file' }), none: 'id result_id kind file_name made_at shows_figures told_of' },
  paper_making: { personal: {}, none: 'result_id kind state done total told_at' },
  paper_template: { personal: { ...each('uploaded_by uploaded_at', whoActed), ...each('file_name', officeText) }, none: 'id campaign_id kind version sha256' },
  minutes_paper: { personal: each('sha256', { ...frozenCopy, data: 'file' }), none: 'session_id file_name made_at' },
  seal_key: { personal: {}, none: 'purpose key' },
  season_source: { personal: each('units', frozenCopy), none: 'campaign_id nomination_codes imported_at' },
  sent_report: { personal: { ...each('sent_by sent_at', whoActed), reason: officeText, content: frozenCopy }, none: 'id series_id version_no replaces_id unit_id unit_name alone cut_off structure sha256 program_version' },
  reminder_run: { personal: { ...each('sent_by sent_at', whoActed), note: { ...officeText, leaves: ['mail'] } }, none: 'id campaign_id deadline day' },
  reminder_delivery: {
    personal: each('person_id missing mail fault mailed_at', { ...whoActed, data: 'told', why: 'to-reach', kept: 'reminders', readers: ['reminder.read'], exported: 'given', erased: 'expires' }),
    none: 'id run_id',
    ownRows: { by: 'person_id', given: ['missing', 'mail', 'mailed_at'] },
  },
  personal_data_request: {
    personal: {
      person_id: { ...request, data: 'act', whose: 'account-holder', erased: 'name-gone' },
      subject_name: { ...request, data: 'name' },
      ...each('source reason', { ...request, erased: 'expires' }),
      ...each('entered_by entered_at decided_by decided_at finished_by finished_at', { ...whoActed, kept: 'finished-requests', readers: ['personal-data.handle'] }),
    },
    none: 'id kind subject received_on answer_due finish_due state places outcome version',
    ownRows: { by: 'person_id', given: ['kind', 'received_on', 'state', 'source', 'reason'] },
  },
};
