import { Problem } from '@dvk/platform';
import { barePicture } from './bare-picture/bare-picture';
import { type EvidenceMediaType, largestEvidence, readEvidence } from './evidence-content';
import { evidenceFileName } from './evidence-name';
import { isImage } from './image-size';

/** Name of a file that came without one. */
const namelessEvidence = 'minh-chung';

/** A file as it arrived; nothing the sender says of it is believed but its name, and that only after cleaning. */
export interface ArrivedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a file is found to be: the name it is kept under, the type its bytes have, and what of them is kept. */
export interface CheckedEvidence {
  readonly fileName: string;
  readonly mediaType: EvidenceMediaType;
  /** Of a photo: without the place, the camera and whatever else it told besides its picture. */
  readonly bytes: Buffer;
}

/**
 * Looks at a file somebody sent before anything of it is stored.
 * @throws Problem invalid, too large or unsupported `evidence.…`
 */
export async function checkedEvidence(file: ArrivedFile): Promise<CheckedEvidence> {
  const content = await readEvidence(file.bytes);
  if (!content.ok) throw evidenceProblem(content.fault);
  const bytes = isImage(content.mediaType) ? barePicture(file.bytes, content.mediaType) : file.bytes;
  if (bytes === null) throw evidenceProblem('evidence.broken');
  return { fileName: evidenceFileName(file.name, content.extension, namelessEvidence), mediaType: content.mediaType, bytes };
}

function evidenceProblem(fault: string): Problem {
  const params = { largest: largestEvidence };
  const field = { field: 'file', code: fault, params };
  if (fault === 'evidence.too-large') return new Problem('too-large', fault, params, [field]);
  if (fault === 'evidence.type-not-allowed' || fault === 'evidence.has-macros') return new Problem('unsupported', fault, params, [field]);
  return Problem.invalid(fault, params, [field]);
}
