import { Problem, Public } from '@dvk/platform';
import { Controller, Get, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { PaperLookupService } from '../verification/paper-lookup.service';
import { PaperStandingResponse } from './paper-lookup.dto';

@Controller('public/papers')
export class PaperLookupController {
  constructor(private readonly papers: PaperLookupService) {}

  /** Whether a paper with this code is of this house, and whether it still counts; open to everybody. */
  @Get(':code')
  @Public()
  async find(@Param('code') code: string, @Req() request: Request): Promise<PaperStandingResponse> {
    if (!/^[0-9a-f]{12}$/i.test(code)) throw Problem.invalid('paper-code.form');
    const known = code.toLowerCase();
    const { frozenAt, replacedBy, ...standing } = await this.papers.find(known, request.ip ?? '');
    return {
      code: known,
      ...standing,
      frozenAt: frozenAt?.toISOString() ?? null,
      replacedBy: replacedBy === null ? null : { ...replacedBy, frozenAt: replacedBy.frozenAt.toISOString() },
    };
  }
}
