import { CampaignsService } from '@dvk/campaigns';
import { type Actor, type Tx, unitsWithRole } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { PaperSettings } from '../papers/paper-settings';
import { settingsOf } from '../papers/settings-of-campaign';
import type { FiguresReport } from './figure';
import { FIGURES } from './messages.vi';

/** Communes hold campaigns of their own every year; the newest come first. */
const mostCampaigns = 500;

const blank: Omit<PaperSettings, 'issuingBody' | 'year'> = {
  head: 'state',
  parentBody: '',
  numberEnding: FIGURES.ending,
  place: '',
  annexOf: '',
  preparer: FIGURES.preparer,
  signer: [FIGURES.signer],
  signerName: '',
  recipients: [],
  addressee: '',
  legalBases: [],
};

/** What stands around a report of figures: decided by the office, never by the program. */
@Injectable()
export class ReportSettings {
  constructor(private readonly campaigns: CampaignsService) {}

  /** As the newest campaign of the area has it for its letters; a unit that reports on itself signs in its own name. */
  async of(tx: Tx, actor: Actor, { question: { unitId, alone, cutOff }, unitName }: FiguresReport): Promise<PaperSettings> {
    const year = Number(cutOff.slice(0, 4));
    const own: PaperSettings = { ...blank, issuingBody: unitName, year };
    if (unitId === null || alone) return own;
    const hosts = new Set([unitId, ...unitsWithRole(actor, 'department-staff')]);
    const newest = (await this.campaigns.hostedWithin(tx, [unitId], [], mostCampaigns)).find(({ hostUnitId }) => hosts.has(hostUnitId));
    if (newest === undefined) return own;
    const { paperSettings, organizer } = await this.campaigns.require(tx, newest.id);
    return { ...settingsOf('proposalLetter', paperSettings, { organizer, year }), numberEnding: FIGURES.ending, preparer: FIGURES.preparer, addressee: '', annexOf: '' };
  }
}
