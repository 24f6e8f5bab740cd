import type { PaperHead, PaperHeadName, PaperSettings as CampaignPapers } from '@dvk/campaigns';
import type { Season } from '@dvk/scoring-core';
import { FRAME, LEGAL_BASES } from './messages.vi';
import type { PaperSettings } from './paper-settings';

/** What a paper says where its campaign says nothing. */
interface Usual {
  readonly annexOf?: string;
  readonly preparer?: string;
  readonly numberEnding?: string;
  readonly addressee?: string;
}

const usualOf: Readonly<Record<PaperHeadName, (season: Pick<Season, 'year'>) => Usual>> = {
  awardList: ({ year }) => ({ annexOf: FRAME.defaultAnnex(year), preparer: FRAME.preparer }),
  scoreSummary: () => ({ preparer: FRAME.summaryPreparer }),
  proposalLetter: () => ({ numberEnding: FRAME.endings.proposalLetter, addressee: FRAME.proposalAddressee }),
  scoringReport: () => ({ numberEnding: FRAME.endings.scoringReport, addressee: FRAME.reportAddressee }),
  rankExplanation: () => ({ preparer: FRAME.summaryPreparer }),
  resultNotice: () => ({ numberEnding: FRAME.endings.resultNotice }),
  councilMinutes: () => ({ numberEnding: FRAME.endings.councilMinutes, preparer: FRAME.minutesPreparer }),
};

const orElse = (said: string, usual: string | undefined): string => (said === '' ? (usual ?? '') : said);

/** What stands around one paper of a campaign: its settings, and the template's words where they are empty. */
export function settingsOf(name: PaperHeadName, papers: CampaignPapers, { organizer, year }: Pick<Season, 'organizer' | 'year'>): PaperSettings {
  const head: PaperHead = papers[name];
  const usual = usualOf[name]({ year });
  const signer = [head.signingFor, head.signerTitle].filter((line) => line !== '');
  return {
    head: head.head,
    parentBody: head.parentBody,
    issuingBody: orElse(head.issuingBody, organizer),
    numberEnding: orElse(head.numberEnding, usual.numberEnding),
    place: head.place,
    year,
    annexOf: orElse(head.annexTo, usual.annexOf),
    preparer: orElse(head.preparer, usual.preparer),
    signer: signer.length > 0 ? signer : head.head === 'state' ? FRAME.stateSigner : FRAME.partySigner,
    signerName: head.signerName,
    recipients: head.recipients,
    addressee: orElse(head.addressee, usual.addressee),
    legalBases: papers.legalBases.length === 0 ? LEGAL_BASES : papers.legalBases,
  };
}
