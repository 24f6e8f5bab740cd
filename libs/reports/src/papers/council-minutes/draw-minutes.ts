import { PAPER_NAMES } from '../messages.vi';
import { settingsOf } from '../settings-of-campaign';
import { filledOnce } from '../templates/filled-once';
import { minutesPatches } from '../templates/minutes-patches';
import { verifyMarkOf } from '../word/verify-mark';
import { verifyFooter, wordBytes } from '../word/word-document';
import { councilMinutes } from './council-minutes';
import type { MinutesOrder } from './minutes-order';

/** The bytes of *Biên bản họp Hội đồng*; the same minutes give the same bytes. One with a template of the office's belongs into a process that ends with it. */
export async function drawMinutes({ minutes, papers, organizer, year, sha256, at, publicUrl, checkpoint, template }: MinutesOrder): Promise<Buffer> {
  const settings = settingsOf('councilMinutes', papers, { organizer, year });
  const mark = await verifyMarkOf(sha256, checkpoint, publicUrl);
  if (template !== null) return filledOnce(Buffer.from(template, 'base64'), minutesPatches(minutes, settings, mark), new Date(at));
  return wordBytes({ title: PAPER_NAMES['council-minutes'], creator: organizer, at: new Date(at), footer: verifyFooter(mark), sections: [councilMinutes(minutes, settings)] });
}
