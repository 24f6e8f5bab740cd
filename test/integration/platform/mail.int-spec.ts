import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Mailer, MailNotSent, readSettings, type Settings } from '@dvk/platform';
import { SMTPServer } from 'smtp-server';

const mail = { reference: '0f8fad5b-d9cb-469f-a165-70867728950e', to: 'an@tinh.example.vn', subject: 'Nhắc chấm điểm – còn 3 phiếu', text: 'Kính gửi đồng chí,\n\nCòn 3 phiếu.\n' };
const settings = (environment: Record<string, string>): Settings => readSettings({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', ...environment });

interface Post {
  readonly server: SMTPServer;
  readonly url: string;
  readonly received: string[];
}

/** A mail server that takes what is addressed to anybody but `khong-co@…` (never) and `day-hop@…` (not now). */
async function openPost(): Promise<Post> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const status = address.startsWith('khong-co@') ? 550 : address.startsWith('day-hop@') ? 452 : null;
      done(status === null ? null : Object.assign(new Error(`${address} refused`), { responseCode: status }));
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  return { server, url: `smtp://127.0.0.1:${address.port}`, received };
}

const closed = ({ server }: Post) => new Promise<void>((resolve) => server.close(() => resolve()));

/** Text of a mail, whatever its transfer encoding. */
function textOf(content: string): string {
  const [head = '', ...rest] = content.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

describe('with a mail server', () => {
  let post: Post;
  let mailer: Mailer;
  beforeAll(async () => {
    post = await openPost();
    mailer = new Mailer(settings({ SMTP_URL: post.url, PUBLIC_ORIGIN: 'https://danvan.example.vn', MAIL_FROM: 'Ban Tuyên giáo và Dân vận <danvan@tinh.example.vn>' }));
  });
  afterAll(async () => {
    mailer.onModuleDestroy();
    await closed(post);
  });

  it('a mail arrives with its words, its sender and an id of its own', async () => {
    expect(await mailer.send(mail)).toBeNull();
    const [content = ''] = post.received;
    expect(textOf(content).trim()).toBe(mail.text.replaceAll('\n', '\r\n').trim());
    expect(content).toMatch(/^To: an@tinh\.example\.vn\r$/m);
    expect(content).toMatch(/^From: [^<]*<danvan@tinh\.example\.vn>\r$/m);
    expect(content).toMatch(new RegExp(`^Message-ID: <${mail.reference}@dan-van-kheo>\\r$`, 'im'));
    expect(content).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  });

  it('a box that does not exist is told, for good', async () => {
    expect(await mailer.send({ ...mail, to: 'khong-co@tinh.example.vn' })).toEqual({ code: 'EENVELOPE', status: 550, permanent: true });
  });

  it('a box that is full is tried later; the error names nobody', async () => {
    const error: unknown = await mailer.send({ ...mail, to: 'day-hop@tinh.example.vn' }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MailNotSent);
    expect((error as MailNotSent).fault).toEqual({ code: 'EENVELOPE', status: 452, permanent: false });
    expect(String((error as Error).stack)).not.toContain('day-hop');
  });

  it('a second addressee or a head of their own cannot be smuggled in', async () => {
    const before = post.received.length;
    await mailer.send({ ...mail, subject: 'Nhắc\r\nBcc: ke-khac@example.vn' });
    const content = post.received[before] ?? '';
    expect(content.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
  });
});

describe('while the mail server is away', () => {
  it('nothing is said to be sent', async () => {
    const post = await openPost();
    await closed(post);
    const mailer = new Mailer(settings({ SMTP_URL: post.url, PUBLIC_ORIGIN: 'https://danvan.example.vn' }));
    await expect(mailer.send(mail)).rejects.toThrow(MailNotSent);
    mailer.onModuleDestroy();
  });
});

describe('without a mail server', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'dvk-mail-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('a mail is a file in the local mailbox, once however often it is sent', async () => {
    const box = path.join(folder, 'mail');
    const mailer = new Mailer(settings({ MAIL_DIR: box }));
    expect(existsSync(box)).toBe(false);
    await mailer.send(mail);
    await mailer.send(mail);
    expect(readdirSync(box)).toEqual([`${mail.reference}.eml`]);
    const content = readFileSync(path.join(box, `${mail.reference}.eml`), 'utf8');
    expect(textOf(content).trim()).toBe(mail.text.replaceAll('\n', '\r\n').trim());
    expect(content).toMatch(/^Subject: =\?UTF-8\?/m);
  });

  it('a folder that cannot be written is no mail sent', async () => {
    const mailer = new Mailer(settings({ MAIL_DIR: path.join('/dev/null', 'mail') }));
    await expect(mailer.send(mail)).rejects.toThrow(MailNotSent);
  });
});

describe('settings', () => {
  it.each([
    ['SMTP_URL', 'mail.example.vn'],
    ['SMTP_URL', 'https://mail.example.vn'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'A <a@b.vn>\r\nBcc: c@d.vn'],
  ])('%s=%j is refused at start', (name, value) => {
    expect(() => settings({ [name]: value })).toThrow(name);
  });

  it('a mail server without the address people use is refused at start: mails would lead nowhere', () => {
    const SMTP_URL = 'smtps://mail.example.vn';
    expect(() => settings({ SMTP_URL, PUBLIC_ORIGIN: '' })).toThrow('PUBLIC_ORIGIN must be set when SMTP_URL is: links in mails lead there');
    expect(settings({ SMTP_URL, PUBLIC_ORIGIN: 'https://danvan.example.vn' }).smtpUrl).toBe(SMTP_URL);
  });
});
