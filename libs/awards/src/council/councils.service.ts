import { randomUUID } from 'node:crypto';
import { PeopleDirectory } from '@dvk/identity';
import { type Actor, AuditLog, cleanText, Problem, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { CouncilsRepository, type CouncilSettings } from '../persistence/councils.repository';
import { CouncilAccess } from './council-access.service';
import { CouncilReader } from './council.reader';
import type { CampaignCouncilView, CouncilCandidateView } from './council-view.dto';

const candidatesShown = 20;

/** The council of a host unit: how it decides. */
@Injectable()
export class CouncilsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly access: CouncilAccess,
    private readonly reader: CouncilReader,
    private readonly councils: CouncilsRepository,
    private readonly people: PeopleDirectory,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem not found; conflict `campaign.phase-closed`; so do all acts here */
  read(actor: Actor, campaignId: string): Promise<CampaignCouncilView> {
    return this.transactor.read((tx) => this.reader.of(tx, actor, campaignId));
  }

  /** People whose name holds the text. */
  candidates(actor: Actor, campaignId: string, search: string): Promise<CouncilCandidateView[]> {
    return this.transactor.read(async (tx) => {
      await this.access.requireSecretary(tx, actor, campaignId, 'none');
      const text = search.trim();
      if (text === '') return [];
      return (await this.people.search(tx, text, candidatesShown)).map(({ id, fullName, title }) => ({ personId: id, fullName, title }));
    });
  }

  /**
   * Sets the council of the campaign's host up, or changes how it decides. Sessions that were prepared keep the rules they have.
   *
   * @param version that was seen; 0: there was none
   * @throws Problem invalid `council.name-missing`, `council.threshold-twice`; conflict `council.stale-version`
   */
  write(actor: Actor, campaignId: string, version: number, typed: CouncilSettings): Promise<CampaignCouncilView> {
    return this.transactor.write(async (tx) => {
      const { hostUnitId } = await this.access.requireSecretary(tx, actor, campaignId, 'share');
      const settings = tidy(typed);
      const council = await this.councils.ofHost(tx, hostUnitId);
      const id = council?.id ?? randomUUID();
      if (council === null) {
        if (version !== 0) throw Problem.conflict('council.stale-version');
        await this.councils.insert(tx, { id, hostUnitId, ...settings });
      } else if (!(await this.councils.update(tx, id, version, settings))) throw Problem.conflict('council.stale-version');
      const view = await this.reader.of(tx, actor, campaignId);
      await this.append(tx, actor, 'council.written', id, { version: view.council?.version });
      return view;
    });
  }

  private append(tx: Tx, actor: Actor, action: string, councilId: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.append(tx, { actorId: actor.personId, action, objectType: 'council', objectId: councilId, data });
  }
}

const refused = (field: string, code: string): Problem => Problem.invalid(code, {}, [{ field, code }]);

function tidy(typed: CouncilSettings): CouncilSettings {
  const settings = { ...typed, name: cleanText(typed.name), thresholds: typed.thresholds.map((line) => ({ ...line, award: cleanText(line.award) })) };
  if (settings.name === '') throw refused('name', 'council.name-missing');
  if (new Set(settings.thresholds.map(({ award }) => award)).size < settings.thresholds.length) throw refused('thresholds', 'council.threshold-twice');
  return settings;
}
