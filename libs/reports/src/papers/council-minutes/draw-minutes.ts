import { PAPER_NAMES } from '../messages.vi';
import { settingsOf } from '../settings-of-campaign';
import { verifyMarkOf } from '../word/verify-mark';
import { verifyFooter, wordBytes } from '../word/word-document';
import { councilMinutes } from './council-minutes';
import type { MinutesOrder } from './minutes-order';

/** The bytes of *Biên bản họp Hội đồng*; the same minutes give the same bytes. */
export async function drawMinutes({ minutes, papers, organizer, year, sha256, at, publicUrl }: MinutesOrder): Promise<Buffer> {
  const settings = settingsOf('councilMinutes', papers, { organizer, year });
  const footer = verifyFooter(await verifyMarkOf(sha256, null, publicUrl));
  return wordBytes({ title: PAPER_NAMES['council-minutes'], creator: organizer, at: new Date(at), footer, sections: [councilMinutes(minutes, settings)] });
}
