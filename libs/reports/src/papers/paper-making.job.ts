import { JobQueue, Problem, Transactor } from '@dvk/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PaperKind } from '../paper-kinds';
import { PaperMakingsRepository } from '../persistence/paper-makings.repository';
import { longestMakingSeconds } from './making/make-paper';
import { PaperMaking } from './paper-making.service';

export const paperMakingJob = 'reports.paper-making';

export interface PaperMakingPayload {
  readonly resultId: string;
  readonly kind: PaperKind;
}

/** Whoever sees that nothing is heard of it any more asks again; the queue itself gives up waiting last. */
const retry = { times: 3, everySeconds: 1 };
const endsWithinSeconds = longestMakingSeconds + 30;

/** Makes papers that somebody asked for, one after the other, and notes how far each has come. */
@Injectable()
export class PaperMakingJob implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly transactor: Transactor,
    private readonly makings: PaperMakingsRepository,
    private readonly making: PaperMaking,
  ) {}

  onModuleInit(): void {
    this.jobs.register<PaperMakingPayload>({ name: paperMakingJob, retry, endsWithinSeconds, handle: (asked) => this.make(asked) });
  }

  private async make({ resultId, kind }: PaperMakingPayload): Promise<void> {
    if (!(await this.transactor.write((tx) => this.makings.begin(tx, resultId, kind)))) return;
    try {
      await this.making.makeForJob(resultId, kind, (progress) => this.transactor.write((tx) => this.makings.tell(tx, resultId, kind, progress)));
      // Whoever downloaded it meanwhile had it made as well.
      await this.transactor.write((tx) => this.makings.end(tx, resultId, kind));
    } catch (error) {
      await this.transactor.write((tx) => this.makings.fail(tx, resultId, kind));
      if (!(error instanceof Problem)) throw error;
    }
  }
}
