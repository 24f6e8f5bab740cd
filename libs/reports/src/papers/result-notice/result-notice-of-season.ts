import { compareVietnamese, type Season, type SeasonResult } from '@dvk/scoring-core';
import { awardListOfSeason } from '../award-list/award-list-of-season';
import type { ListedInitiative } from '../award-list/award-list-view';
import { printedDay } from '../../printed-day';
import { kindCounts } from '../kind-counts';
import type { RewardBehind } from '../making/behind-the-result';
import { noMark } from '../paper-frame';
import type { PaperSettings } from '../paper-settings';
import { printedScore } from '../printed-score';
import { NOTICE } from './messages.vi';
import type { NoticeLine, ResultNoticeView, UnitNotice } from './result-notice';

/** What a notice is: to the rewarded or to those not, and whether it names ranks and scores. */
export interface NoticeWish {
  readonly rewarded: boolean;
  readonly showsFigures: boolean;
  /** Rewards that stand. */
  readonly rewards: readonly RewardBehind[];
}

/** Who still waits for a decision gets neither notice. Units in Vietnamese alphabetical order. */
export function resultNoticeOfSeason(season: Season, result: SeasonResult, settings: PaperSettings, { rewarded, showsFigures, rewards }: NoticeWish): ResultNoticeView {
  const list = awardListOfSeason(season, result, noMark, settings);
  const rewardOf = new Map(rewards.map((reward) => [reward.nominationCode, reward]));
  const lineOf = (listed: ListedInitiative, rank: number | null, score: string | null, className: string, outcome: string): NoticeLine =>
    ({ ...noticeLine(listed, showsFigures ? { rank, score } : hidden, className, outcome), decision: decisionOf(rewardOf.get(listed.code)) });
  const lines: readonly (readonly [ListedInitiative, NoticeLine])[] = rewarded
    ? list.tiers.flatMap(({ sections }) =>
        sections.flatMap(({ groups }) => groups.flatMap((group) => [...group.lines].map((line) => [line, lineOf(line, line.rank, line.score, line.className, line.award)] as const))),
      )
    : [...list.notProposed].map((line) => [line, lineOf(line, line.rank, line.score, line.className, line.reason)] as const);
  return { settings, campaign: season.title, criteria: season.criteriaSet.title, rewarded, showsFigures, units: unitsOf(season, lines) };
}

const hidden = { rank: null, score: null };

function noticeLine({ name, peerGroup }: ListedInitiative, { rank, score }: { readonly rank: number | null; readonly score: string | null }, className: string, outcome: string): Omit<NoticeLine, 'decision'> {
  const { blank } = NOTICE;
  return { name, group: peerGroup, rank: rank === null ? blank : String(rank), score: score === null ? blank : printedScore(score), className: className === '' ? blank : className, outcome };
}

const decisionOf = (reward: RewardBehind | undefined): NoticeLine['decision'] =>
  reward === undefined ? null : { words: NOTICE.decision(reward.number, printedDay(reward.date)), goldenBookNo: String(reward.goldenBookNo) };

/** By the unit's code: two units may have one name. */
function unitsOf({ nominations }: Season, lines: readonly (readonly [ListedInitiative, NoticeLine])[]): UnitNotice[] {
  const nominationOf = new Map(nominations.map((nomination) => [nomination.code, nomination]));
  const byUnit = new Map<string, (readonly [ListedInitiative, NoticeLine])[]>();
  for (const line of lines) {
    const unit = nominationOf.get(line[0].code)?.unitCode ?? '';
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), line]);
  }
  return [...byUnit.values()]
    .map((own) => ({
      unit: own[0]?.[0].unit ?? '',
      counts: kindCounts(own.map(([{ code }]) => nominationOf.get(code)?.subjectKind ?? 'collective-model')),
      lines: own.map(([, line]) => line),
    }))
    .sort((a, b) => compareVietnamese(a.unit, b.unit));
}
