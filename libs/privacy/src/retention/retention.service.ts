import { AuditLog, Clock, JobQueue, Mailer, SETTINGS, type Settings, Transactor } from '@dvk/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { RetentionRepository } from './retention.repository';
import { type RetentionRule, retentionRules } from './retention-rules';

export interface RetentionState extends Pick<RetentionRule, 'name' | 'how' | 'days'> {
  /** What would go now. */
  readonly due: number;
}

const dayMs = 86_400_000;

/** Every night what has had its time goes: one transaction for each rule, counts alone in the audit chain. To run it twice is to run it once. */
@Injectable()
export class Retention implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly rules: RetentionRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'privacy.retention', schedule: '17 19 * * *', handle: () => this.apply() });
  }

  /** What would go now, by rule; nothing goes. */
  async preview(): Promise<RetentionState[]> {
    const states: RetentionState[] = [];
    for (const rule of retentionRules) {
      const due = rule.rows === null ? (await this.mailer.keptBefore(this.before(rule))).length : await this.transactor.read((tx) => this.rules.count(tx, rule, this.settings));
      states.push({ name: rule.name, how: rule.how, days: rule.days, due });
    }
    return states;
  }

  async apply(): Promise<void> {
    for (const rule of retentionRules) {
      await this.transactor.write(async (tx) => {
        const gone = rule.rows === null ? await this.mailer.forgetBefore(this.before(rule)) : await this.rules.apply(tx, rule, this.settings);
        if (gone > 0) await this.audit.append(tx, { actorId: null, action: 'retention.applied', objectType: 'retention', objectId: rule.name, data: { gone, days: rule.days } });
      });
    }
  }

  private before({ days }: RetentionRule): Date {
    return new Date(this.clock.now().getTime() - days * dayMs);
  }
}
