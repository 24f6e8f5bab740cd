import { PeopleDirectory } from '@dvk/identity';
import { type Actor, FileStore, Problem, Transactor, type Tx } from '@dvk/platform';
import type { OpenedEvidence } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { LineBackgrounds } from '../line-backgrounds';
import { AppealsRepository } from '../persistence/appeals.repository';
import { ResultsRepository } from '../persistence/results.repository';
import { lineDetailOf, type ResultLineDetail } from '../result-line-view';
import { type Appeal, type AppealDetail, type AppealView, appealViewOf } from './appeal';
import { AppealAccess } from './appeal-access.service';
import { actRefusal, type AppealAct, stateAfter } from './appeal.policy';

/** Appeals as each side reads them. */
@Injectable()
export class AppealsReader {
  constructor(
    private readonly transactor: Transactor,
    private readonly files: FileStore,
    private readonly people: PeopleDirectory,
    private readonly access: AppealAccess,
    private readonly appeals: AppealsRepository,
    private readonly results: ResultsRepository,
    private readonly backgrounds: LineBackgrounds,
  ) {}

  /** All of a campaign, newest first. @throws Problem not found */
  list(actor: Actor, campaignId: string): Promise<{ readonly campaignName: string; readonly items: readonly AppealView[] }> {
    return this.transactor.read(async (tx) => {
      const { name } = await this.access.requireCampaign(tx, actor, campaignId);
      return { campaignName: name, items: await this.views(tx, await this.appeals.ofCampaign(tx, campaignId), true) };
    });
  }

  /** @throws Problem not found */
  read(actor: Actor, id: string): Promise<AppealDetail> {
    return this.transactor.read((tx) => this.detail(tx, actor, id));
  }

  /** @throws Problem not found, also when no file came with it */
  file(actor: Actor, id: string): Promise<OpenedEvidence> {
    return this.transactor.read(async (tx) => {
      const { appeal } = await this.access.open(tx, actor, id);
      const { fileSha256, fileName, fileMediaType, fileSize } = appeal;
      if (fileSha256 === null || fileName === null || fileMediaType === null || fileSize === null) throw Problem.notFound();
      return { fileName, mediaType: fileMediaType, size: fileSize, content: this.files.open(fileSha256) };
    });
  }

  /** All that units filed, newest first, as the units read them. The caller has decided whose units they are. */
  async ofUnits(tx: Tx, unitIds: readonly string[]): Promise<AppealView[]> {
    return this.views(tx, await this.appeals.ofUnits(tx, unitIds), false);
  }

  /** For a caller inside its own transaction, after an act. */
  async detail(tx: Tx, actor: Actor, id: string): Promise<AppealDetail> {
    const { appeal, relation } = await this.access.open(tx, actor, id);
    const [view] = await this.views(tx, [appeal], relation !== 'unit');
    if (view === undefined) throw Problem.notFound();
    const mayTake = (act: AppealAct): boolean => actRefusal(act, relation) === null && stateAfter(view.state, act) !== null;
    return {
      ...view,
      relation,
      mayReceive: mayTake('receive'),
      mayAnswer: mayTake('answer'),
      mayWithdraw: mayTake('withdraw'),
      line: relation === 'unit' ? null : await this.lineOf(tx, appeal),
    };
  }

  /** @param named whether those who took the steps are named */
  private async views(tx: Tx, appeals: readonly Appeal[], named: boolean): Promise<AppealView[]> {
    const steps = await this.appeals.stepsOf(tx, appeals.map(({ id }) => id));
    const names = named ? await this.people.namesOf(tx, [...new Set(steps.map(({ takenBy }) => takenBy))]) : new Map<string, string>();
    return appeals.map((appeal) => appealViewOf(appeal, steps.filter(({ appealId }) => appealId === appeal.id), (personId) => names.get(personId) ?? null));
  }

  private async lineOf(tx: Tx, { resultId, nominationId }: Appeal): Promise<ResultLineDetail | null> {
    const line = await this.results.lineOfNomination(tx, resultId, nominationId);
    return line === null ? null : lineDetailOf(line, await this.backgrounds.of(tx, line));
  }
}
