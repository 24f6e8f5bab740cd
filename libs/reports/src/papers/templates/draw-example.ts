import type { PaperSettings } from '@dvk/campaigns';
import { rankSeason } from '@dvk/scoring-core';
import { drawMinutes } from '../council-minutes/draw-minutes';
import { nothingBehind } from '../making/behind-the-result';
import { drawPaper } from '../making/draw-paper';
import { exampleMinutes } from './example-minutes';
import { exampleSeason } from './example-season';
import { EXAMPLE } from './messages.vi';
import type { TemplateKind } from './template-kinds';

const blank = {
  parentBody: '',
  issuingBody: '',
  numberEnding: '',
  place: '',
  preparer: '',
  signingFor: '',
  signerTitle: '',
  signerName: '',
  recipients: [],
  annexTo: '',
  addressee: '',
};
const state = { ...blank, head: 'state' } as const;
const party = { ...blank, head: 'party' } as const;
const usual: PaperSettings = { awardList: state, scoreSummary: party, proposalLetter: state, scoringReport: party, rankExplanation: party, resultNotice: state, councilMinutes: state, legalBases: [] };
const year = 2026;
const noResult = '0'.repeat(64);

/** A paper about made-up nominations: with a template of the office's own, or as the standard one (null). */
export function drawExample(kind: TemplateKind, template: Buffer | null, papers: PaperSettings = usual, publicUrl: string | null = null): Promise<Buffer> {
  if (kind === 'council-minutes') return drawMinutes({ minutes: exampleMinutes(year), papers, organizer: EXAMPLE.organizer, year, sha256: noResult, at: `${year}-01-01T00:00:00.000Z`, publicUrl, checkpoint: null, template: template?.toString('base64') ?? null });
  const season = exampleSeason(year);
  const order = { kind, sha256: noResult, frozenAt: `${year}-01-01T00:00:00.000Z`, papers, publicUrl, checkpoint: null, decisions: [EXAMPLE.decision], showsFigures: true, behind: nothingBehind, template: template?.toString('base64') ?? null };
  return drawPaper(order, { season, result: rankSeason(season) });
}
