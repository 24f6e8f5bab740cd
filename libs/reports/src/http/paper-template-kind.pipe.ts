import { Problem } from '@dvk/platform';
import { Injectable, type PipeTransform } from '@nestjs/common';
import { type TemplateKind, templateKinds } from '../papers/templates/template-kinds';

/** A kind of template in a path: one that does not exist is answered like an absent one. */
@Injectable()
export class PaperTemplateKindPipe implements PipeTransform<string, TemplateKind> {
  transform(value: string): TemplateKind {
    const kind = templateKinds.find((known) => known === value);
    if (kind === undefined) throw Problem.notFound();
    return kind;
  }
}
