import { patchDocument } from 'docx';
import { packed } from '../word/docx-package';
import { oneAfterAnother } from './one-after-another';
import type { Patches } from './template-patches';

/** A template of the office's with its places filled. */
export async function filledOnce(data: Buffer, patches: Patches, at: Date): Promise<Buffer> {
  const filled = await patchDocument({ outputType: 'nodebuffer', data, patches, trimPlaceholders: true });
  return packed(oneAfterAnother([filled]), at);
}
