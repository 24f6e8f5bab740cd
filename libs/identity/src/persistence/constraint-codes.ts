import { registerConstraintCodes } from '@dvk/platform';

registerConstraintCodes({
  uq_account_username: 'account.username-taken',
  pk_account: 'account.exists',
  ck_account_username: 'account.username-form',
  ck_person_email: 'person.email-form',
  ck_person_erased: 'personal-data.erased-already',
  ck_post_dates: 'post.dates',
});
