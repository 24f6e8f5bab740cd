/** Why a mail was not taken: codes only, since what servers say quotes addresses. */
export interface MailFault {
  /** Of the client library (`ECONNECTION`, `EENVELOPE` …) or of the system. */
  readonly code: string;
  /** Status of SMTP, 400 to 599. */
  readonly status: number | null;
  /** The server said no to this mail for good: asking again is no use. */
  readonly permanent: boolean;
}

export function mailFault(error: unknown): MailFault {
  const { code, responseCode } = (typeof error === 'object' && error !== null ? error : {}) as { readonly code?: unknown; readonly responseCode?: unknown };
  const status = typeof responseCode === 'number' ? responseCode : null;
  const known = typeof code === 'string' && /^[A-Z_]{1,40}$/.test(code) ? code : 'UNKNOWN';
  // Only what concerns the addressee is for good: a server that refuses our sign-in will be mended.
  return { code: known, status, permanent: known === 'EENVELOPE' && status !== null && status >= 500 };
}
