import { PhaseGate, PhaseReminders } from '@dvk/campaigns';
import { CampaignAccess, MissingSheets } from '@dvk/judging';
import { type Actor, cleanText, comparisonKey, Problem, Transactor, type Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { ReminderDispatch } from './reminder-dispatch';
import { remindingRefusal } from './reminder.policy';

/** Shorter ones are words that stand in any sentence. */
const shortestTellingName = 4;

/** Reminding by hand, now. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly transactor: Transactor,
    private readonly gate: PhaseGate,
    private readonly access: CampaignAccess,
    private readonly phases: PhaseReminders,
    private readonly missing: MissingSheets,
    private readonly nominations: NominationsReader,
    private readonly dispatch: ReminderDispatch,
  ) {}

  /**
   * Reminds those who are late, of the people named or of all.
   *
   * @returns how many were reminded
   * @throws Problem not found; conflict `reminder.marking-not-open`, `reminder.marking-closed`, `reminder.nobody-late`;
   *   invalid `reminder.note-names-nominee`
   */
  send(actor: Actor, campaignId: string, typedNote: string, personIds: readonly string[] | null): Promise<number> {
    return this.transactor.write(async (tx) => {
      const campaign = await this.access.requireHeadOrOffice(tx, actor, campaignId);
      await this.gate.hasOpened(tx, campaignId, 'score-sheet.mark', 'share');
      const phase = await this.phases.of(tx, campaignId, 'score-sheet.mark');
      const refusal = remindingRefusal(phase, await this.missing.areClosed(tx, campaignId));
      if (refusal !== null || phase === null) throw Problem.conflict(refusal ?? 'reminder.marking-not-open');
      const note = cleanText(typedNote);
      await this.refuseNamingNote(tx, campaignId, note);
      const count = await this.dispatch.send(tx, campaign, phase, { sentBy: actor.personId, day: null, note, personIds });
      if (count === null || count === 0) throw Problem.conflict('reminder.nobody-late');
      return count;
    });
  }

  /** A reminder leaves the house by mail, so what the sender adds must not say who is nominated, nor from where. */
  private async refuseNamingNote(tx: Tx, campaignId: string, note: string): Promise<void> {
    if (note === '') return;
    const said = comparisonKey(note);
    const named = (await this.nominations.acceptedHeads(tx, campaignId)).some(({ initiativeName, unitName, code }) =>
      [initiativeName, unitName, code].map(comparisonKey).some((key) => key.length >= shortestTellingName && said.includes(key)),
    );
    if (named) throw Problem.invalid('reminder.note-names-nominee', {}, [{ field: 'note', code: 'reminder.note-names-nominee' }]);
  }
}
