import { registerConstraintCodes } from '@dvk/platform';

registerConstraintCodes({
  uq_nomination_campaign_id_initiative_id: 'nomination.already-in-campaign',
  uq_nomination_campaign_id_code: 'nomination.code-taken',
  uq_initiative_code: 'initiative.code-taken',
  ck_nomination_state: 'nomination.wrong-state',
  ck_nomination_receipt: 'nomination.wrong-state',
  ck_nomination_return_reason: 'nomination.reason-missing',
  ck_initiative_continues: 'initiative.continues-itself',
});
