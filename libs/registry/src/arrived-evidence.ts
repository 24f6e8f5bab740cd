import { Problem } from '@dvk/platform';
import { type EvidenceMediaType, largestEvidence, readEvidence } from './evidence-content';
import { evidenceFileName } from './evidence-name';

/** Name of a file that came without one. */
const namelessEvidence = 'minh-chung';

/** A file as it arrived; nothing the sender says of it is believed but its name, and that only after cleaning. */
export interface ArrivedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a file is found to be: the name it is kept under and the type its bytes have. */
export interface CheckedEvidence {
  readonly fileName: string;
  readonly mediaType: EvidenceMediaType;
}

/**
 * Looks at a file somebody sent before anything of it is stored.
 * @throws Problem invalid, too large or unsupported `evidence.…`
 */
export async function checkedEvidence(file: ArrivedFile): Promise<CheckedEvidence> {
  const content = await readEvidence(file.bytes);
  if (!content.ok) throw evidenceProblem(content.fault);
  return { fileName: evidenceFileName(file.name, content.extension, namelessEvidence), mediaType: content.mediaType };
}

function evidenceProblem(fault: string): Problem {
  const params = { largest: largestEvidence };
  const field = { field: 'file', code: fault, params };
  if (fault === 'evidence.too-large') return new Problem('too-large', fault, params, [field]);
  if (fault === 'evidence.type-not-allowed' || fault === 'evidence.has-macros') return new Problem('unsupported', fault, params, [field]);
  return Problem.invalid(fault, params, [field]);
}
