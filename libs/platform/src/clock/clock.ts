import { Injectable } from '@nestjs/common';

/** Wall clock for everything that decides no deadline (deadlines: `databaseNow`). */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
