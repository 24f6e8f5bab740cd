import { RequirePermission } from '@dvk/platform';
import { Controller, Get } from '@nestjs/common';
import { PhaseClock } from '../phase-clock.service';
import { ClockView } from './clock.dto';

@Controller('clock')
export class ClockController {
  constructor(private readonly clock: PhaseClock) {}

  /** The instant by which phases open and close, so that a countdown follows it and not the reader's own clock. */
  @Get()
  @RequirePermission('session.own')
  async read(): Promise<ClockView> {
    return { now: await this.clock.now() };
  }
}
