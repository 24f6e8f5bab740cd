import type { Picture, PublicPage, PublicPhoto } from '../public-page';
import type { PublicPageShown } from '../public-pages.service';
import { galleryPath } from '../gallery-path';
import type { InitiativePublicPageView, PictureView, PublicPageView, PublicPhotoView } from './public-pages.dto';

function pageView({ address, published, ...page }: PublicPage): PublicPageView {
  return {
    ...page,
    path: galleryPath.model(address),
    writtenAt: page.writtenAt.toISOString(),
    published: published === null ? null : { ...published, publishedAt: published.publishedAt.toISOString() },
    withdrawnAt: page.withdrawnAt?.toISOString() ?? null,
  };
}

export function photoView({ id, caption, alt, state, reason, markedAt, small: { width, height }, version }: PublicPhoto): PublicPhotoView {
  return { id, caption, alt, state, reason, markedAt: markedAt.toISOString(), width, height, version };
}

function pictureView({ id, of, ownerId, fileName }: Picture, marked: boolean): PictureView {
  const folder = of === 'nomination' ? `nominations/${ownerId}/evidence` : `progress-notes/${ownerId}/files`;
  return { id, fileName, path: `/api/${folder}/${id}?inline=1`, marked };
}

export function publicPageView({ page, photos, pictures, ofPerson, acts }: PublicPageShown): InitiativePublicPageView {
  const taken = new Set(photos.flatMap(({ state, sourceSha256 }) => (state === 'waiting' || state === 'approved' ? [sourceSha256] : [])));
  return {
    page: page === null ? null : pageView(page),
    photos: photos.map(photoView),
    pictures: pictures.map((picture) => pictureView(picture, taken.has(picture.sha256))),
    ofPerson,
    acts: [...acts],
  };
}
