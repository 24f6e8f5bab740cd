import { noticeMails } from './notice-mail.messages.vi';

it('an invitation says when and where, at the clock of Việt Nam, and nothing of what the session is called', () => {
  const params = { campaignId: '1', campaignName: 'Đợt xét 2026', title: 'Xét trường hợp của xã An Hòa', place: 'Hội trường A', plannedAt: '2026-12-05T01:30:00.000Z' };
  const { subject, sentence } = noticeMails['council.session-called'];
  expect([subject(params), sentence(params)]).toEqual(['Mời họp Hội đồng: Đợt xét 2026', 'Kính mời dự phiên họp Hội đồng của Đợt xét 2026 lúc 08:30 ngày 05/12/2026, tại Hội trường A.']);
});
