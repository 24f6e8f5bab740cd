import type { CampaignView } from '@dvk/campaigns';
import { PeopleDirectory } from '@dvk/identity';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { ObstaclesReader } from '../obstacles/obstacles.reader';
import { ActsRepository } from '../persistence/acts.repository';
import { ResultsRepository } from '../persistence/results.repository';
import type { ActView, CampaignDecisionsView, NamedNominationView, OpenLineView, RankedNominationView } from './acts-view.dto';
import { DecidedSeasons } from './decided-seasons';
import type { KnownAct } from './recorded-act';
import { rankingOf } from './season-rankings';

/** Recorded decisions with names, and what is open with them. It asks for no permission. */
@Injectable()
export class ActsReader {
  constructor(
    private readonly seasons: DecidedSeasons,
    private readonly acts: ActsRepository,
    private readonly results: ResultsRepository,
    private readonly people: PeopleDirectory,
    private readonly obstacles: ObstaclesReader,
  ) {}

  /** @param resultId the newest result of the campaign */
  async of(tx: Tx, campaign: CampaignView, resultId: string, mayRecord: boolean): Promise<CampaignDecisionsView> {
    const { id: campaignId } = campaign;
    const rows = await this.seasons.inRows(tx, campaignId);
    const frozen = await this.results.find(tx, resultId);
    const { fault, ranked, lines, openClasses, sha256 } = await rankingOf(rows, await this.results.replacedBy(tx, frozen));
    const acts = await this.acts.ofCampaign(tx, campaignId);
    const nameOf = await this.people.namesOf(tx, [
      ...new Set(acts.flatMap(({ enteredBy, withdrawal }) => [enteredBy, ...(withdrawal === null ? [] : [withdrawal.withdrawnBy])])),
    ]);
    const named = new Map((await this.results.namesOf(tx, resultId, [...new Set(acts.flatMap(codesOf))])).map((each) => [each.code, each]));
    const viewOf = new Map(ranked.map((entry) => [entry.code, entry]));
    const { tiers, criteriaSet, tieChain } = rows.season;
    return {
      campaignId,
      resultId,
      acts: acts.map((act) => actView(act, named, nameOf)),
      openLines: lines.map(({ codes, ...line }): OpenLineView => {
        const candidates = codes.flatMap((code) => viewOf.get(code) ?? []);
        return { ...line, mayBeOrdered: areAllEquals(candidates, ranked), candidates };
      }),
      openClasses: openClasses.flatMap((code) => viewOf.get(code) ?? []),
      ranked: [...ranked],
      awards: tiers.map(({ name }) => name),
      classes: criteriaSet.classes.map(({ name }) => name),
      bases: tieChain.map(({ kind }) => kind).filter((kind) => kind === 'vote' || kind === 'authority'),
      fault,
      changed: fault === null && frozen !== null && frozen.sha256 !== sha256,
      openFindings: (await this.obstacles.openFindings(tx, campaign)).length,
      mayRecord,
    };
  }
}

type Named = ReadonlyMap<string, NamedNominationView>;

/** Whether they are all who share one rank of their group. */
function areAllEquals(candidates: readonly RankedNominationView[], ranked: readonly RankedNominationView[]): boolean {
  const [first] = candidates;
  if (first === undefined || candidates.length < 2) return false;
  const equals = ranked.filter(({ peerGroup, rank }) => peerGroup === first.peerGroup && rank === first.rank);
  return equals.length === candidates.length && candidates.every(({ rank }) => rank === first.rank);
}

function codesOf({ subject }: KnownAct): readonly string[] {
  return subject.kind === 'class' || subject.kind === 'departure' ? [subject.nominationCode] : subject.codes;
}

function actView(act: KnownAct, named: Named, nameOf: ReadonlyMap<string, string>): ActView {
  const { id, subject, reason, decidedBy, decidedAt, document, councilSessionId, enteredAt, enteredBy, withdrawal } = act;
  return {
    id,
    kind: subject.kind,
    basis: subject.kind === 'order' ? subject.basis : null,
    peerGroup: subject.kind === 'order' || subject.kind === 'line' ? subject.peerGroup : null,
    award: subject.kind === 'line' || subject.kind === 'departure' ? subject.award : null,
    className: subject.kind === 'class' ? subject.className : null,
    nominations: codesOf(act).map((code) => named.get(code) ?? { code, name: '', unitName: '' }),
    awarded: subject.kind === 'line' ? [...subject.awarded] : [],
    reason,
    decidedBy,
    decidedAt: decidedAt.toISOString(),
    document,
    councilSessionId,
    enteredByName: nameOf.get(enteredBy) ?? '',
    enteredAt: enteredAt.toISOString(),
    withdrawal:
      withdrawal === null ? null : { reason: withdrawal.reason, withdrawnByName: nameOf.get(withdrawal.withdrawnBy) ?? '', withdrawnAt: withdrawal.withdrawnAt.toISOString() },
  };
}
