import { each, type FieldsOfTables, whoActed } from './field';

const own = { whose: 'account-holder', basis: 'public-duty', leaves: [], exported: 'given', erased: 'erased' } as const;

/** People with accounts, and the plumbing that knows who is at work. */
export const identityFields: FieldsOfTables = {
  person: {
    personal: {
      ...each('full_name search_key', { ...own, data: 'name', why: 'to-identify', kept: 'request', leaves: ['paper', 'workbook'], readers: 'signed-in' }),
      title: { ...own, data: 'title', why: 'to-identify', kept: 'request', leaves: ['paper'], readers: 'signed-in' },
      email: { ...own, data: 'address', why: 'to-reach', kept: 'request', leaves: ['mail'], readers: ['person.read', 'personal-data.handle'] },
      created_at: { ...whoActed, exported: 'given' },
      erased_at: { ...whoActed, exported: 'given' },
    },
    none: 'id version',
    ownRows: { by: 'id', given: ['full_name', 'title', 'email', 'created_at'] },
  },
  account: {
    personal: {
      person_id: whoActed,
      username: { ...own, data: 'account', why: 'to-sign-in', kept: 'request', readers: ['person.read', 'session.own', 'personal-data.handle'] },
      password_hash: { ...own, data: 'key', why: 'to-sign-in', basis: 'security-duty', kept: 'request', readers: [], exported: 'secret' },
      ...each('active must_change_password', { ...own, data: 'account', why: 'to-sign-in', kept: 'request', readers: ['person.read', 'session.own', 'personal-data.handle'] }),
    },
    none: 'version',
    ownRows: { by: 'person_id', given: ['username', 'active', 'must_change_password'] },
  },
  post: {
    personal: each('person_id role unit_id valid_from valid_to', { ...whoActed, data: 'post', why: 'to-run-the-movement', exported: 'given' }),
    none: 'id',
    ownRows: { by: 'person_id', given: ['role', 'unit_id', 'valid_from', 'valid_to'] },
  },
  session: {
    personal: {
      token_hash: { ...own, data: 'key', why: 'to-sign-in', basis: 'security-duty', kept: 'sessions', readers: [], exported: 'secret' },
      ...each('person_id created_at last_seen_at expires_at', { ...own, data: 'trace', why: 'to-sign-in', basis: 'security-duty', kept: 'sessions', readers: [] }),
    },
    none: '',
    ownRows: { by: 'person_id', given: ['created_at', 'last_seen_at', 'expires_at'] },
  },
  sign_in_throttle: {
    personal: each('key failures last_failure_at blocked_until', {
      ...own,
      data: 'trace',
      why: 'to-protect',
      basis: 'security-duty',
      kept: 'attempts',
      readers: [],
      exported: 'secret',
      erased: 'expires',
    }),
    none: '',
  },
  notice: {
    personal: {
      ...each('person_id kind created_at read_at mail fault mailed_at', { ...own, data: 'told', why: 'to-reach', kept: 'notices', readers: ['notice.own'] }),
      params: { ...own, data: 'told', why: 'to-reach', kept: 'notices', leaves: ['mail'], readers: ['notice.own'] },
    },
    none: 'id',
    ownRows: { by: 'person_id', given: ['kind', 'params', 'created_at', 'read_at', 'mail', 'mailed_at'] },
  },
  audit_entry: {
    personal: {
      actor_id: { ...whoActed, why: 'to-protect', basis: 'security-duty', readers: ['audit.read'] },
      ...each('at action object_type object_id data', { ...whoActed, why: 'to-protect', basis: 'security-duty', readers: ['audit.read'], exported: 'given' }),
    },
    none: 'sequence previous_hash hash',
    ownRows: { by: 'actor_id', given: ['at', 'action', 'object_type'] },
  },
  idempotency_record: {
    personal: each('person_id key_hash content_hash answer created_at', {
      ...own,
      data: 'trace',
      why: 'to-protect',
      basis: 'security-duty',
      kept: 'repeated-requests',
      readers: [],
      exported: 'secret',
      erased: 'expires',
    }),
    none: 'step',
  },
  stored_file: {
    personal: each('sha256', { ...whoActed, data: 'file', whose: 'named', why: 'to-run-the-movement', basis: 'emulation-law', exported: 'others-rights', erased: 'kept-by-law' }),
    none: 'size media_type created_at',
  },
};
