import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Settings } from '../config/settings';
import { SETTINGS } from '../config/settings.module';
import { mailFault, type MailFault } from './mail-fault';

export interface Mail {
  /** Id of what the mail is about: its message id is made of it, so that a mail sent twice is seen to be one. */
  readonly reference: string;
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

/** The post is not reachable, or asks to come again; says no address and no content. */
export class MailNotSent extends Error {
  constructor(readonly fault: MailFault) {
    super(`mail not sent: ${fault.code}${fault.status === null ? '' : ` ${fault.status}`}`);
    this.name = 'MailNotSent';
  }
}

/** Longer than any sane server takes, shorter than a job may last. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** Hands mails to the SMTP server of the settings; without one, writes each as a file into the mailbox folder. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private readonly server: ReturnType<typeof createTransport> | null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    this.server = settings.smtpUrl === null ? null : createTransport({ url: settings.smtpUrl, ...patience });
  }

  /**
   * @returns null when the mail was taken, or why it never will be (no such mailbox)
   * @throws MailNotSent when it may be taken later
   */
  async send(mail: Mail): Promise<MailFault | null> {
    const message = {
      from: this.settings.mailFrom,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      messageId: `<${mail.reference}@dan-van-kheo>`,
      // Nobody's out-of-office note should come back.
      headers: { 'Auto-Submitted': 'auto-generated' },
      // What stands in a mail is text: neither a path nor an address is ever fetched.
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    try {
      if (this.server === null) await this.keep(mail.reference, message);
      else await this.server.sendMail(message);
      return null;
    } catch (error) {
      const fault = mailFault(error);
      if (fault.permanent) return fault;
      throw new MailNotSent(fault);
    }
  }

  onModuleDestroy(): void {
    this.server?.close();
  }

  /** Mails of the local mailbox written before the moment, by their path. */
  async keptBefore(moment: Date): Promise<string[]> {
    const names = await readdir(this.settings.mailDir).catch(() => []);
    const found: string[] = [];
    for (const name of names.filter((each) => each.endsWith('.eml')).sort()) {
      const path = join(this.settings.mailDir, name);
      const written = await stat(path).catch(() => null);
      if (written !== null && written.mtime < moment) found.push(path);
    }
    return found;
  }

  /** Removes them. @returns how many there were */
  async forgetBefore(moment: Date): Promise<number> {
    const paths = await this.keptBefore(moment);
    for (const path of paths) await rm(path, { force: true });
    return paths.length;
  }

  private async keep(reference: string, message: object): Promise<void> {
    const { message: content } = await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(message);
    if (!Buffer.isBuffer(content)) throw new Error('a mail for the folder was not made in memory');
    await mkdir(this.settings.mailDir, { recursive: true });
    const draft = join(this.settings.mailDir, `.${randomUUID()}`);
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, join(this.settings.mailDir, `${reference}.eml`)).catch(async (error: unknown) => {
      await rm(draft, { force: true });
      throw error;
    });
  }
}
