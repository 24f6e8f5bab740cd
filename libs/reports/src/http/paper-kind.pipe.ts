import { Problem } from '@dvk/platform';
import { Injectable, type PipeTransform } from '@nestjs/common';
import { type PaperKind, paperKinds } from '../paper-kinds';

/** A kind of paper in a path: one that does not exist is answered like an absent paper. */
@Injectable()
export class PaperKindPipe implements PipeTransform<string, PaperKind> {
  transform(value: string): PaperKind {
    const kind = paperKinds.find((known) => known === value);
    if (kind === undefined) throw Problem.notFound();
    return kind;
  }
}
