import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Problem } from './problem';

/** An id in a path: what is no UUID cannot be any object's id and is answered like an absent one. */
@Injectable()
export class ObjectIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUUID(value)) throw Problem.notFound();
    return value.toLowerCase();
  }
}
