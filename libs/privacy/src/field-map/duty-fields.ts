import { each, type FieldsOfTables, officeText, whoActed } from './field';

/** The calendar of what units owe, and reminders of it. */
export const dutyFields: FieldsOfTables = {
  duty_plan: {
    personal: { ...each('planned_by planned_at withdrawn_by withdrawn_at', whoActed), ...each('note withdrawal_reason', officeText) },
    none: 'id host_unit_id year campaign_id kind title unit_kinds starts_on due_on remind_days escalate_after version',
  },
  duty_plan_move: { personal: { ...each('moved_by moved_at', whoActed), reason: officeText }, none: 'id plan_id was_due_on due_on' },
  duty: { personal: {}, none: 'id plan_id unit_id line due_on done_at days_late version' },
  duty_step: { personal: { person_id: whoActed, note: officeText }, none: 'id duty_id kind happened_at known_at due_on days_late document_number document_date' },
  duty_fact: { personal: {}, none: 'kind unit_id campaign_id happened_at' },
  duty_reminder_run: { personal: { ...each('sent_by sent_at', whoActed), note: { ...officeText, leaves: ['mail'] } }, none: 'id plan_id due_on audience day' },
  duty_reminder_delivery: {
    personal: each('person_id duties mail fault mailed_at', { ...whoActed, data: 'told', why: 'to-reach', kept: 'duty-reminders', readers: ['duty.plan'], exported: 'given', erased: 'expires' }),
    none: 'id run_id',
    ownRows: { by: 'person_id', given: ['duties', 'mail', 'mailed_at'] },
  },
};
