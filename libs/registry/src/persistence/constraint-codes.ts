import { registerConstraintCodes } from '@dvk/platform';

registerConstraintCodes({
  uq_nomination_campaign_id_initiative_id: 'nomination.already-in-campaign',
  uq_nomination_campaign_id_code: 'nomination.code-taken',
  uq_initiative_code: 'initiative.code-taken',
  ck_nomination_state: 'nomination.wrong-state',
  ck_nomination_receipt: 'nomination.wrong-state',
  ck_nomination_return_reason: 'nomination.reason-missing',
  ck_initiative_continues: 'initiative.continues-itself',
  uq_word_list_entry_open: 'word-list.word-doubled',
  ck_word_list_entry_dates: 'word-list.dates',
  ck_initiative_registration_at: 'initiative.registration-state',
  ck_initiative_return_reason: 'nomination.reason-missing',
  uq_initiative_distinction_document: 'distinction.doubled',
  ck_initiative_distinction_period: 'distinction.period',
  uq_initiative_drop_open: 'initiative.dropped',
  tr_initiative_record_kept: 'initiative.record-kept',
  pk_initiative_review: 'review.done-this-year',
  tr_nomination_of_dropped: 'nomination.initiative-dropped',
});
