import { Problem } from '@dvk/platform';
import { Injectable, type PipeTransform } from '@nestjs/common';

/** A position in a path: what is no whole number cannot be any line's and is answered like an absent one. */
@Injectable()
export class LinePositionPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,8}$/.test(value)) throw Problem.notFound();
    return Number(value);
  }
}
