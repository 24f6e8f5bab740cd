import { daysAfter } from '@dvk/organization';
import type { Actor } from '@dvk/platform';
import {
  DistinctionsService,
  type InitiativeShown,
  InitiativesService,
  ProgressFilesService,
  ProgressService,
  PublicPagesService,
  PublicPhotosService,
  RegistrationsService,
  ReplicationsService,
} from '@dvk/registry';
import type { INestApplicationContext } from '@nestjs/common';
import type { ActorOf } from './actors';
import { drawnScene } from './drawn-scene';
import { detailsOf, droppedModel, type EarlierModel, earlierWords as words, publicSummaryOf } from './earlier-models.messages.vi';

/** A model in the register, with those who act for it. */
interface Brought {
  readonly model: EarlierModel;
  readonly clerk: Actor;
  readonly id: string;
}

/** Models of earlier years: registered, recognised by document, copied, dropped, shown to everybody; each by whoever does that at work. */
export class EarlierYears {
  private readonly initiatives: InitiativesService;
  private readonly registrations: RegistrationsService;
  private readonly distinctions: DistinctionsService;
  private readonly progress: ProgressService;
  private readonly pages: PublicPagesService;
  private readonly year: number;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly actorOf: ActorOf,
    private readonly staff: Actor,
    private readonly today: string,
  ) {
    this.year = Number(today.slice(0, 4));
    this.initiatives = app.get(InitiativesService);
    this.registrations = app.get(RegistrationsService);
    this.distinctions = app.get(DistinctionsService);
    this.progress = app.get(ProgressService);
    this.pages = app.get(PublicPagesService);
  }

  /** Whether the last act of this chapter is done. */
  async areThere(): Promise<boolean> {
    const { items } = await this.initiatives.list(this.staff, { search: droppedModel.name, unitId: null, subjectKind: null, field: null, limit: 1, offset: 0 });
    const [last] = items;
    return last !== undefined && (await this.initiatives.get(this.staff, last.id)).dropped;
  }

  /** Registers it and brings it as far as its page says. */
  async bring(model: EarlierModel): Promise<Brought> {
    const brought = await this.recognised(model, await this.registered(model));
    await this.show(brought);
    return brought;
  }

  /** The same of a model that a unit asks to copy. */
  async bringCopy(model: EarlierModel, origin: Brought): Promise<void> {
    await this.show(await this.recognised(model, await this.copied(model, origin)));
  }

  /** Writes of the model for everybody, with its picture, and publishes that unless it is to wait. */
  private async show({ model, clerk, id }: Brought): Promise<void> {
    if (model.page === null) return;
    await this.pages.write(clerk, id, 0, publicSummaryOf(model));
    if (model.page === 'public') await this.pages.publish(this.staff, id, 1, null);
    if (model.picture === null) return;
    const { scene, alt } = model.picture;
    const [note] = (await this.progress.read(clerk, id)).notes;
    if (note === undefined) throw new Error('nothing was told of the model');
    const photos = this.app.get(PublicPhotosService);
    const file = await this.app.get(ProgressFilesService).add(clerk, note.id, { name: `${scene}.jpg`, bytes: drawnScene(scene) });
    const photo = await photos.mark(clerk, id, { fileId: file.id, caption: words.caption(alt), alt });
    if (model.page === 'public') await photos.decide(this.staff, photo.id, photo.version, { approve: true, reason: '' });
  }

  /** A unit asks to copy the first, which waits for its answer; the last is dropped. */
  async finish(origin: Brought, last: Brought): Promise<void> {
    const { waitingCopy, drop } = words;
    const asker = this.actorOf('unit-clerk', waitingCopy.unitCode);
    await this.app.get(ReplicationsService).ask(asker.actor, { originId: origin.id, unitId: asker.unitId, note: waitingCopy.note });
    await this.distinctions.drop(this.staff, last.id, { reason: drop.reason, document: { number: drop.number, date: `${this.year - 1}-12-26`, issuer: words.issuer } });
  }

  private registered(model: EarlierModel): Promise<InitiativeShown> {
    const { actor, unitId } = this.actorOf('unit-clerk', model.unitCode);
    return this.initiatives.register(actor, unitId, contentOf(model));
  }

  private async copied(model: EarlierModel, origin: Brought): Promise<InitiativeShown> {
    const replications = this.app.get(ReplicationsService);
    const { actor, unitId } = this.actorOf('unit-clerk', model.unitCode);
    const { id } = await replications.ask(actor, { originId: origin.id, unitId, note: words.askCopy });
    await replications.answer(origin.clerk, id, 1, { grant: true, answer: words.grantCopy });
    const { copyId } = await replications.copy(actor, id, 2);
    if (copyId === null) throw new Error('the copy was not begun');
    return this.initiatives.update(actor, copyId, 1, contentOf(model));
  }

  private async recognised(model: EarlierModel, { id, version }: InitiativeShown): Promise<Brought> {
    const { actor: clerk } = this.actorOf('unit-clerk', model.unitCode);
    const before = this.year - 1;
    await this.progress.plan(clerk, id, 0, {
      startsOn: `${before}-02-15`,
      evaluatesOn: `${this.year}-11-15`,
      milestones: words.milestones.map((title, at) => ({ title, dueOn: `${before}-${['03-15', '08-20', '11-20'][at] ?? '12-31'}`, doneOn: `${before}-${['03-20', '08-18', '11-25'][at] ?? '12-31'}` })),
    });
    const handedIn = await this.registrations.step(clerk, id, version, 'hand-in');
    await this.registrations.decide(this.staff, id, handedIn.version, 'accept', '');
    const { earlier, lately } = words.recognition;
    const document = { number: model.lately ? lately : earlier, date: model.lately ? daysAfter(this.today, -40) : `${before}-12-18`, issuer: words.issuer };
    await this.distinctions.enter(this.staff, id, { kind: 'recognised', document, period: { from: `${before}-01-01`, to: `${this.year + 2}-12-31` } });
    if (model.typical) await this.distinctions.enter(this.staff, id, { kind: 'typical', document: { ...document, number: words.typical, issuer: words.typicalIssuer }, period: null });
    await this.progress.tell(clerk, id, { year: before, version: 0, text: `${model.outputs} ${words.progress}` });
    return { model, clerk, id };
  }
}

const contentOf = (model: EarlierModel) => ({ subjectKind: model.subjectKind, name: model.name, field: model.field, programmeTags: [], details: detailsOf(model), continuesId: null });
