import { type Actor, CurrentActor, RequirePermission } from '@dvk/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { AuditChainService } from '../checkpoints/audit-chain.service';
import { awardsPermissions } from '../permissions';
import { ChainCheckQuery, ChainStateResponse, ChainStretchResponse, LateChangeResponse } from './checkpoint.dto';

@Controller('audit')
export class AuditChainController {
  constructor(private readonly chain: AuditChainService) {}

  /** How far the audit chain has come, and its newest checkpoint. */
  @Get('chain')
  @RequirePermission(awardsPermissions.readAudit)
  async state(): Promise<ChainStateResponse> {
    const { last, newest, sinceCheckpoint } = await this.chain.state();
    return {
      last: last === null ? null : { sequence: last.sequence, at: last.at, action: last.action },
      newest: newest === null ? null : { sequence: newest.sequence, hash: newest.hash, at: newest.at, keyId: newest.keyId },
      sinceCheckpoint,
    };
  }

  /** Walks over the next stretch of the chain and tells its faults. */
  @Get('chain/check')
  @RequirePermission(awardsPermissions.readAudit)
  async check(@Query() query: ChainCheckQuery): Promise<ChainStretchResponse> {
    const stretch = await this.chain.check(String(query.after ?? 0));
    return { ...stretch, faults: stretch.faults.map((fault) => ({ ...fault })), forgedCheckpoints: [...stretch.forgedCheckpoints] };
  }

  /** What was done after marking had ended, newest first. */
  @Get('late-changes')
  @RequirePermission(awardsPermissions.readAudit)
  async lateChanges(@CurrentActor() actor: Actor): Promise<LateChangeResponse[]> {
    return (await this.chain.lateChanges(actor)).map((change) => ({ ...change, at: change.at.toISOString() }));
  }
}
