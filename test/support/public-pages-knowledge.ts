import { pngOf } from './evidence-files';
import type { ActorName, FullSeason } from './full-season';
import type { OperationKnowledge } from './operation-knowledge';
import { fileForm, send } from './wire';

const summary = 'Mỗi thôn một tuyến đường hoa.';

/** What the operations on public pages need to be asked well; see `OperationKnowledge`. The pages themselves are no operations of the API. */
export const publicPagesKnowledge: Readonly<Record<string, OperationKnowledge>> = {
  PublicPages_read: { phaseless: true, at: { id: 'initiative:settled' }, may: 'clerk staff' },
  PublicPages_write: { phaseless: true, at: { id: 'initiative:settled' }, body: { version: 2, summary }, may: 'clerk staff' },
  PublicPages_publish: { phaseless: true, at: { id: 'initiative:settled' }, body: { version: 2, decisionPublishedOn: null }, may: 'staff' },
  PublicPages_withdraw: { phaseless: true, at: { id: 'initiative:settled' }, body: { version: 2, reason: 'Rà soát lại' }, may: 'staff' },
  PublicPages_mark: { phaseless: true, heavy: true, at: { id: 'initiative:settled' }, body: (season) => ({ fileId: season.id('progress-file:picture'), caption: '', alt: 'Đường hoa' }), may: 'clerk staff' },
  PublicPages_decide: { phaseless: true, at: { id: 'public-photo:waiting' }, body: { version: 1, approve: true, reason: '' }, may: 'staff' },
  PublicPages_withdrawPhoto: { phaseless: true, at: { id: 'public-photo:waiting' }, body: { version: 1 }, may: 'clerk staff' },
  PublicPages_open: { phaseless: true, at: { id: 'public-photo:waiting' }, may: 'clerk staff' },
  PublicPages_waiting: { phaseless: true, may: 'holders' },
  Replications_origin: { phaseless: true, at: { address: 'public-page:settled' }, may: 'clerk-above clerk-below clerk-neighbour clerk-foreign' },
};

/** A page of the initiative that is settled, published, with a picture that waits and one that is not marked. */
export async function showInitiative(season: FullSeason, origin: string, note: string): Promise<void> {
  const initiativeId = season.id('initiative:settled');
  const act = async (who: ActorName, method: string, path: string, content: object): Promise<Record<string, unknown>> => {
    const { status, bytes } = await send(origin, { method, path: `/api/${path}`, token: season.token(who), ...content });
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${bytes.toString('utf8')}`);
    return JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  };
  const json = (body: object) => ({ body: JSON.stringify(body) });
  const picture = async (width: number) => String((await act('clerk', 'POST', `progress-notes/${note}/files`, fileForm('anh.png', pngOf(width, 30))))['id']);
  season.keep('progress-file:picture', await picture(40));
  await act('clerk', 'PUT', `initiatives/${initiativeId}/public-page`, json({ version: 0, summary }));
  const { page } = await act('staff', 'POST', `initiatives/${initiativeId}/public-page/publication`, json({ version: 1, decisionPublishedOn: null }));
  season.keep('public-page:settled', (page as { path: string }).path.split('/').at(-1) ?? '');
  const photo = await act('clerk', 'POST', `initiatives/${initiativeId}/public-photos`, json({ fileId: await picture(50), caption: 'Ngày ra quân', alt: 'Đường hoa' }));
  season.keep('public-photo:waiting', String(photo['id']));
}
