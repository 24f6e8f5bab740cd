import { type Actor, CurrentActor, RequirePermission } from '@dvk/platform';
import { Controller, Get } from '@nestjs/common';
import { OwnSeatView } from '../own-seat-view.dto';
import { OwnSeatsService } from '../own-seats.service';

@Controller('panel-seats/own')
export class OwnSeatsController {
  constructor(private readonly seats: OwnSeatsService) {}

  /** On which panels one sits, as what, and by which decision. */
  @Get()
  @RequirePermission('panel-seat.own')
  list(@CurrentActor() actor: Actor): Promise<OwnSeatView[]> {
    return this.seats.list(actor);
  }
}
