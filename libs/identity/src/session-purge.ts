import { JobQueue, SETTINGS, type Settings, Transactor } from '@dvk/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SessionsRepository } from './persistence/sessions.repository';
import { SignInThrottleRepository } from './persistence/sign-in-throttle.repository';

/** Every night removes the sessions that ended and the counts of attempts nobody has added to. */
@Injectable()
export class SessionPurge implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly transactor: Transactor,
    private readonly sessions: SessionsRepository,
    private readonly attempts: SignInThrottleRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'identity.session-purge', schedule: '17 19 * * *', handle: () => this.purge() });
  }

  purge(): Promise<void> {
    return this.transactor.write(async (tx) => {
      await this.sessions.purge(tx, this.settings.sessionIdleMinutes);
      await this.attempts.purge(tx);
    });
  }
}
