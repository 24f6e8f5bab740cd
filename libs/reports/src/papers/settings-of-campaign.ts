import type { PaperHead } from '@dvk/campaigns';
import type { Season } from '@dvk/scoring-core';
import { FRAME } from './messages.vi';
import type { PaperSettings } from './paper-settings';

/** What a paper says where its campaign says nothing. */
type Usual = Pick<PaperSettings, 'annexOf' | 'preparer' | 'signer'>;

function settingsOf(head: PaperHead, { organizer, year }: Season, usual: Usual): PaperSettings {
  const signer = [head.signingFor, head.signerTitle].filter((line) => line !== '');
  return {
    head: head.head,
    parentBody: head.parentBody,
    issuingBody: head.issuingBody === '' ? organizer : head.issuingBody,
    numberEnding: head.numberEnding,
    place: head.place,
    year,
    annexOf: head.annexTo === '' ? usual.annexOf : head.annexTo,
    preparer: head.preparer === '' ? usual.preparer : head.preparer,
    signer: signer.length === 0 ? usual.signer : signer,
    signerName: head.signerName,
    recipients: head.recipients,
  };
}

/** Signers as the track of the paper knows them. */
const signerOf = (head: PaperHead): readonly string[] => (head.head === 'state' ? FRAME.stateSigner : FRAME.partySigner);

/** Around the award list of a campaign: an annex, usually to a letter of proposal. */
export function awardListSettings(head: PaperHead, season: Season): PaperSettings {
  return settingsOf(head, season, { annexOf: FRAME.defaultAnnex(season.year), preparer: FRAME.preparer, signer: signerOf(head) });
}

/** Around the score summary of a campaign. */
export function scoreSummarySettings(head: PaperHead, season: Season): PaperSettings {
  return settingsOf(head, season, { annexOf: '', preparer: FRAME.summaryPreparer, signer: signerOf(head) });
}
