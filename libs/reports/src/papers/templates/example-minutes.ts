import type { MinutesCase } from '@dvk/awards';
import type { WrittenMinutes } from '../council-minutes/council-minutes';
import { EXAMPLE } from './messages.vi';

/** A made-up session with two cases: what a template looks like when it is filled says nothing of anybody. */
export function exampleMinutes(year: number): WrittenMinutes {
  const { session, members, memberTitle, names, units, award } = EXAMPLE;
  const [chair = '', secretary = '', absentee = ''] = members;
  const voted = { kind: 'award', award, matter: '', ballot: 'open', blank: 0, denominator: 2, thresholdHundredths: 5000, comparison: 'more-than', adopted: true, minorityOpinions: [], conclusion: '', writtenOpinions: 0, recused: [] } as const;
  const cases: readonly MinutesCase[] = [
    { ...voted, ordinal: 1, nominationCode: 'MH001', name: names[0], unitName: units[0], yes: 2, no: 0, percentHundredths: 10_000, unanimous: true },
    { ...voted, ordinal: 2, nominationCode: 'MH002', name: names[1], unitName: units[1], yes: 1, no: 1, percentHundredths: 5_000, adopted: false, unanimous: false },
  ];
  return {
    sessionId: '',
    campaignName: EXAMPLE.title,
    number: 1,
    title: session.title,
    place: session.place,
    startedAt: `${year}-03-02T01:00:00.000Z`,
    endedAt: `${year}-03-02T03:30:00.000Z`,
    chair: { name: chair, title: session.chairTitle },
    secretary: { name: secretary, title: session.secretaryTitle },
    members: members.length,
    standingOnly: false,
    present: [
      { name: chair, title: session.chairTitle, position: 'chair', substituteFor: null },
      { name: secretary, title: session.secretaryTitle, position: 'secretary', substituteFor: null },
    ],
    absent: [{ name: absentee, title: memberTitle, reason: session.absence, wroteOpinion: false }],
    invitees: [],
    agenda: cases.map(({ name, kind, award: asked, matter }) => ({ name, kind, award: asked, matter })),
    cases,
    conclusion: session.conclusion,
  };
}
