import { PeopleDirectory } from '@dvk/identity';
import type { Tx } from '@dvk/platform';
import { type RankedEntry, type Season, undecidedPlaces } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { ActsRepository } from '../persistence/acts.repository';
import { ResultsRepository } from '../persistence/results.repository';
import { programVersion } from '../program-version';
import { manifestSha256 } from '../season-manifest';
import type { ActView, CampaignDecisionsView, NamedNominationView, OpenLineView, RankedNominationView } from './acts-view.dto';
import { DecidedSeasons } from './decided-seasons';
import { rankedOrFault } from './ranked-or-fault';
import { openQuestions } from './open-questions';
import type { KnownAct } from './recorded-act';

/** Recorded decisions with names, and what is open with them. It asks for no permission. */
@Injectable()
export class ActsReader {
  constructor(
    private readonly seasons: DecidedSeasons,
    private readonly acts: ActsRepository,
    private readonly results: ResultsRepository,
    private readonly people: PeopleDirectory,
  ) {}

  /** @param resultId the newest result of the campaign */
  async of(tx: Tx, campaignId: string, resultId: string, mayRecord: boolean): Promise<CampaignDecisionsView> {
    const season = await this.seasons.of(tx, campaignId);
    const acts = await this.acts.ofCampaign(tx, campaignId);
    const nameOf = await this.people.namesOf(tx, [
      ...new Set(acts.flatMap(({ enteredBy, withdrawal }) => [enteredBy, ...(withdrawal === null ? [] : [withdrawal.withdrawnBy])])),
    ]);
    const named = namedNominations(season);
    const { result, fault } = rankedOrFault(season);
    const ranked = (result?.peerGroups ?? []).flatMap((group) => group.entries.map((entry) => rankedView(entry, group.name, named)));
    const viewOf = new Map(ranked.map((entry) => [entry.code, entry]));
    const open = result === null ? { lines: [], classes: [] } : openQuestions(result);
    const places = result === null ? [] : undecidedPlaces(season);
    const frozen = await this.results.find(tx, resultId);
    return {
      campaignId,
      resultId,
      acts: acts.map((act) => actView(act, named, nameOf)),
      openLines: open.lines.map((line, at): OpenLineView => {
        const candidates = line.codes.flatMap((code) => viewOf.get(code) ?? []);
        return { peerGroup: line.peerGroup, award: line.award, reason: line.reason, places: places[at] ?? 0, mayBeOrdered: areAllEquals(candidates, ranked), candidates };
      }),
      openClasses: open.classes.flatMap(({ code }) => viewOf.get(code) ?? []),
      ranked,
      awards: season.tiers.map(({ name }) => name),
      classes: season.criteriaSet.classes.map(({ name }) => name),
      bases: season.tieChain.map(({ kind }) => kind).filter((kind) => kind === 'vote' || kind === 'authority'),
      fault,
      changed: fault === null && frozen !== null && frozen.sha256 !== manifestSha256(season, programVersion),
      mayRecord,
    };
  }
}

type Named = ReadonlyMap<string, NamedNominationView>;

export function namedNominations(season: Season): Named {
  const unitNames = new Map(season.units.map(({ code, name }) => [code, name]));
  return new Map(season.nominations.map(({ code, name, unitCode }) => [code, { code, name, unitName: unitNames.get(unitCode) ?? '' }]));
}

function rankedView(entry: RankedEntry, peerGroup: string, named: Named): RankedNominationView {
  const { code, rank, tied, finalScore, award, awardStatus } = entry;
  return { ...(named.get(code) ?? { code, name: '', unitName: '' }), peerGroup, rank, tied, finalScore, className: entry.class, award, awardStatus };
}

/** Whether they are all who share one rank of their group. */
function areAllEquals(candidates: readonly RankedNominationView[], ranked: readonly RankedNominationView[]): boolean {
  const [first] = candidates;
  if (first === undefined || candidates.length < 2) return false;
  const equals = ranked.filter(({ peerGroup, rank }) => peerGroup === first.peerGroup && rank === first.rank);
  return equals.length === candidates.length && candidates.every(({ rank }) => rank === first.rank);
}

function actView(act: KnownAct, named: Named, nameOf: ReadonlyMap<string, string>): ActView {
  const { id, subject, reason, decidedBy, decidedAt, document, councilSessionId, enteredAt, enteredBy, withdrawal } = act;
  const codes = subject.kind === 'class' || subject.kind === 'departure' ? [subject.nominationCode] : subject.codes;
  return {
    id,
    kind: subject.kind,
    basis: subject.kind === 'order' ? subject.basis : null,
    peerGroup: subject.kind === 'order' || subject.kind === 'line' ? subject.peerGroup : null,
    award: subject.kind === 'line' || subject.kind === 'departure' ? subject.award : null,
    className: subject.kind === 'class' ? subject.className : null,
    nominations: codes.map((code) => named.get(code) ?? { code, name: '', unitName: '' }),
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
