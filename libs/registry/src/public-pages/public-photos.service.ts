import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type Actor, AuditLog, FileStore, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { DrawnPhoto } from './drawn-photo';
import { PhotoDrawer } from './photo-drawer';
import { PublicPageAccess } from './public-page-access';
import { mostPhotos, type PhotoSize, type PublicPhoto } from './public-page';
import { photoSteps } from './public-page.policy';
import { PublicPhotosRepository } from './persistence/public-photos.repository';

/** What is said of a picture that is to be shown to everybody. */
export interface MarkedPhoto {
  /** A picture among the files of the initiative. */
  readonly fileId: string;
  readonly caption: string;
  readonly alt: string;
}

const webp = 'image/webp';

/** Pictures for the public: marked by the unit or the office, approved by the office, one by one. */
@Injectable()
export class PublicPhotosService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly files: FileStore,
    private readonly drawer: PhotoDrawer,
    private readonly access: PublicPageAccess,
    private readonly photos: PublicPhotosRepository,
  ) {}

  /**
   * Marks a picture; what everybody would see of it is drawn anew at once, so that the office looks at just that.
   * @throws Problem not-found; forbidden; conflict `public-photo.marked-already`, `public-photo.too-many`, `initiative.not-recognised`,
   *   `initiative.dropped`, `initiative.merged`; invalid `public-photo.unknown`, `public-photo.unreadable`, `public-photo.too-large`
   */
  async mark(actor: Actor, initiativeId: string, { fileId, caption, alt }: MarkedPhoto): Promise<PublicPhoto> {
    const source = await this.transactor.read(async (tx) => {
      const { own, acts } = await this.access.seen(tx, actor, initiativeId);
      const picture = acts.includes('mark-photo') ? (await this.photos.pictures(tx, initiativeId, own)).find(({ id }) => id === fileId) : undefined;
      return picture === undefined ? null : { ...picture, before: await this.photos.drawnBefore(tx, picture.sha256) };
    });
    const drawn = source === null || source.before !== null ? null : await this.drawer.draw(source);
    return this.transactor.write(async (tx) => {
      await this.access.open(tx, actor, initiativeId, 'mark-photo');
      if (source === null) throw Problem.invalid('public-photo.unknown', {}, [{ field: 'fileId', code: 'public-photo.unknown' }]);
      const open = (await this.photos.ofInitiative(tx, initiativeId)).filter(({ state }) => state === 'waiting' || state === 'approved');
      if (open.some(({ sourceSha256 }) => sourceSha256 === source.sha256)) throw Problem.conflict('public-photo.marked-already');
      if (open.length >= mostPhotos) throw Problem.conflict('public-photo.too-many', { most: mostPhotos });
      const id = randomUUID();
      const sizes = source.before ?? (drawn === null ? null : { small: await this.keep(tx, drawn.small), large: await this.keep(tx, drawn.large) });
      if (sizes === null) throw Problem.notFound();
      await this.photos.add(tx, { id, initiativeId, sourceSha256: source.sha256, caption, alt, ...sizes, by: actor.personId });
      await this.note(tx, actor, 'public-photo.marked', id, { initiativeId, sha256: sizes.large.sha256 });
      return this.one(tx, id);
    });
  }

  /** @throws Problem not-found; forbidden; conflict `public-photo.wrong-state`, `public-photo.stale-version`, `initiative.not-recognised` … */
  decide(actor: Actor, id: string, version: number, { approve, reason }: { readonly approve: boolean; readonly reason: string }): Promise<PublicPhoto> {
    return this.take(actor, id, version, approve ? 'approve' : 'refuse', approve ? null : reason);
  }

  /** Takes a picture away from the public at once, or back before it was decided on. @throws Problem as `decide` */
  withdraw(actor: Actor, id: string, version: number): Promise<PublicPhoto> {
    return this.take(actor, id, version, 'withdraw', null);
  }

  /** The picture as everybody would see it. @throws Problem not-found, also for one of an initiative the actor may not see */
  open(actor: Actor, id: string): Promise<Readable> {
    return this.transactor.read(async (tx) => {
      const photo = await this.photos.find(tx, id);
      if (photo === null) throw Problem.notFound();
      await this.access.seen(tx, actor, photo.initiativeId);
      return this.files.open(photo.small.sha256);
    });
  }

  private take(actor: Actor, id: string, version: number, step: keyof typeof photoSteps, reason: string | null): Promise<PublicPhoto> {
    return this.transactor.write(async (tx) => {
      const seen = await this.photos.find(tx, id);
      if (seen === null) throw Problem.notFound();
      await this.access.open(tx, actor, seen.initiativeId, step === 'withdraw' ? 'withdraw-photo' : 'decide-photo');
      const { from, to } = photoSteps[step];
      const { state } = await this.one(tx, id);
      if (!from.includes(state)) throw Problem.conflict('public-photo.wrong-state', { state });
      if (!(await this.photos.decide(tx, id, version, { state: to, reason, by: actor.personId }))) throw Problem.conflict('public-photo.stale-version');
      await this.note(tx, actor, `public-photo.${to}`, id, { initiativeId: seen.initiativeId });
      return this.one(tx, id);
    });
  }

  private async one(tx: Tx, id: string): Promise<PublicPhoto> {
    const found = await this.photos.find(tx, id);
    if (found === null) throw Problem.notFound();
    const { initiativeId: _, ...photo } = found;
    return photo;
  }

  private async keep(tx: Tx, { base64, width, height }: DrawnPhoto): Promise<PhotoSize> {
    const { sha256 } = await this.files.put(tx, Buffer.from(base64, 'base64'), webp);
    return { sha256, width, height };
  }

  private note(tx: Tx, actor: Actor, action: string, objectId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'public-photo', objectId, data });
  }
}
