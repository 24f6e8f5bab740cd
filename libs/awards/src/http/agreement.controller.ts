import { parseQuota } from '@dvk/campaigns';
import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import type { SeasonTrial } from '@dvk/scoring-core';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AgreementService } from '../agreement/agreement.service';
import { AgreementView } from '../agreement/agreement-view.dto';
import { TrialView } from '../agreement/trial-view.dto';
import { awardsPermissions } from '../permissions';
import { TrialRequest } from './trial.dto';

@Controller('results/:id')
export class AgreementController {
  constructor(private readonly agreement: AgreementService) {}

  /** How far the panel agreed, from the frozen season. */
  @Get('agreement')
  @RequirePermission(awardsPermissions.read)
  read(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<AgreementView> {
    return this.agreement.read(actor, id);
  }

  /** What the frozen season would come to under other rules, beside the official result; nothing is changed. */
  @Post('trials')
  @HttpCode(200)
  @RequirePermission(awardsPermissions.read)
  tryOut(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Body() body: TrialRequest): Promise<TrialView> {
    return this.agreement.tryOut(actor, id, trialOf(body));
  }
}

function trialOf({ quotas = [], method, trimEachEnd, trimFrom, minSheets, withoutAssessor }: TrialRequest): SeasonTrial {
  const given = Object.entries({ method, trimEachEnd, trimFrom, minSheets }).filter(([, value]) => value !== undefined && value !== null);
  return {
    quotas: quotas.map(({ award, quota }, at) => ({ award, quota: parseQuota(quota, `quotas[${at}].quota`) })),
    rules: Object.fromEntries(given),
    withoutAssessor: withoutAssessor ?? null,
  };
}
