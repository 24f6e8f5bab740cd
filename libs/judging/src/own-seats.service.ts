import { type Actor, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { OwnSeatView } from './own-seat-view.dto';
import { PanelsRepository } from './persistence/panels.repository';

/** Where the actor sits, those included who mark nothing and hold no post. */
@Injectable()
export class OwnSeatsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly panels: PanelsRepository,
  ) {}

  /** Seats that have not ended, the newest decision first. */
  list(actor: Actor): Promise<OwnSeatView[]> {
    return this.transactor.read((tx) => this.panels.seatsOf(tx, actor.personId));
  }
}
