import { Problem } from '@dvk/platform';
import { FileInterceptor } from '@nestjs/platform-express';

/** What the upload middleware hands over. */
export interface UploadedBytes {
  readonly buffer: Buffer;
}

/** A file as OpenAPI describes it. */
export const fileSchema = { type: 'string', format: 'binary' } as const;

/** Takes a form with one file, `file`, and a few short fields beside it; anything more is refused while it arrives. */
export function oneFile({ largest, fields, longestField = 100 }: { readonly largest: number; readonly fields: number; readonly longestField?: number }) {
  return FileInterceptor('file', {
    limits: { files: 1, fileSize: largest, fields, fieldSize: longestField, fieldNameSize: 50, parts: fields + 2, headerPairs: 20 },
    defParamCharset: 'utf8',
  });
}

/** @throws Problem invalid with the code when the form came without its file */
export function bytesOf(uploaded: UploadedBytes | undefined, missing: string): Buffer {
  if (uploaded === undefined) throw Problem.invalid(missing, {}, [{ field: 'file', code: missing }]);
  return uploaded.buffer;
}
