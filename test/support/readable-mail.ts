/** Text of a quoted-printable mail as people read it. */
export const readableMail = (mail: string): string =>
  Buffer.from(mail.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8');
