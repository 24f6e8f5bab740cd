import { databaseNow, Transactor } from '@dvk/platform';
import { Injectable } from '@nestjs/common';

/** The clock that decides every deadline, for screens that count down to one. */
@Injectable()
export class PhaseClock {
  constructor(private readonly transactor: Transactor) {}

  now(): Promise<Date> {
    return this.transactor.read((tx) => databaseNow(tx));
  }
}
