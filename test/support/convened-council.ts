import type { FullSeason } from './full-season';

export const councilSettings = {
  name: 'Hội đồng Thi đua – Khen thưởng tỉnh',
  quorumHundredths: 6667,
  denominator: 'all',
  ballot: 'open',
  standingOnly: false,
  absenteesWrite: true,
  chairBreaksTie: true,
  thresholds: [{ award: '', hundredths: 8000, comparison: 'at-least' }],
};

export const councilAppointment = {
  position: 'chair',
  title: 'Chủ tịch',
  unitId: null,
  standing: true,
  substituteId: null,
  validFrom: '2026-01-01',
  validTo: null,
  decisionNumber: '0125/QĐ-UBND',
  decisionDate: '2026-01-05',
  decisionIssuer: 'UBND tỉnh',
};

export const councilPlan = { title: 'Phiên họp xét khen thưởng', place: 'Phòng họp số 1', plannedAt: '2026-11-29T01:00:00Z' };

type Send = (method: string, path: string, body: object) => Promise<{ id: string; version: number; council: { id: string; members: { id: string }[] }; seats: { id: string }[]; cases: { id: string }[] }>;

/** A council of one, with sessions prepared, open, in the middle of a vote, and ended. */
export async function conveneCouncil(season: FullSeason, send: Send): Promise<void> {
  const own = `/api/campaigns/${season.id('campaign:own')}`;
  await send('PUT', `${own}/council`, { ...councilSettings, version: 0 });
  const { council } = await send('POST', `${own}/council/members`, { ...councilAppointment, personId: season.id('person:voter') });
  season.keep('council:own', council.id);
  season.keep('council-member:voter', council.members[0]?.id ?? '');
  for (const label of ['draft', 'open', 'voting', 'ended']) {
    const { id, version, seats, cases } = await send('POST', `${own}/council-sessions`, councilPlan);
    season.keep(`council-session:${label}`, id);
    season.keep(`council-seat:${label}`, seats[0]?.id ?? '');
    const attended = await send('PUT', `/api/council-sessions/${id}/attendance`, { version, seats: seats.map((seat) => ({ seatId: seat.id, attendance: 'present', absenceReason: '' })), invitees: [] });
    if (label === 'draft') continue;
    const opened = await send('POST', `/api/council-sessions/${id}/opening`, { version: attended.version });
    if (label === 'open') season.keep('council-case:waiting', cases[0]?.id ?? '');
    if (label === 'ended') await send('POST', `/api/council-sessions/${id}/ending`, { version: opened.version, conclusion: 'Thông qua' });
    if (label !== 'voting') continue;
    season.keep('council-case:open', cases[0]?.id ?? '');
    await send('POST', `/api/council-cases/${cases[0]?.id}/opening`, { ballot: 'open' });
  }
}
