import { CampaignScopes, CampaignsService, type CampaignView } from '@dvk/campaigns';
import { type Actor, AuditLog, databaseNow, FileStore, Transactor, type Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { mediaTypeOf } from '../../paper-kinds';
import { PaperTemplatesRepository } from '../../persistence/paper-templates.repository';
import { writtenFile } from '../../writing/written-file';
import { PAPER_NAMES } from '../messages.vi';
import { STANDARD } from './messages.vi';
import { type Placeholder, placeholdersOf, type TemplateKind, templateKinds } from './template-kinds';
import { requireTemplate, triedOut } from './template-processes';

export interface PaperTemplateView {
  readonly kind: TemplateKind;
  /** What the template may hold. */
  readonly placeholders: readonly Placeholder[];
  /** The office's own template in use; null: the standard paper. */
  readonly current: { readonly version: number; readonly fileName: string; readonly uploadedAt: Date; readonly sha256: string } | null;
}

export interface TemplateFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** The office's own templates of a campaign's Word papers. Papers made before stay as they are. */
@Injectable()
export class PaperTemplatesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly files: FileStore,
    private readonly campaigns: CampaignsService,
    private readonly scopes: CampaignScopes,
    private readonly templates: PaperTemplatesRepository,
  ) {}

  /** @throws Problem not found unless a staff post of the actor works for the campaign's host; so do all here */
  list(actor: Actor, campaignId: string): Promise<PaperTemplateView[]> {
    return this.transactor.read(async (tx) => {
      await this.scopes.requireEditable(tx, actor, campaignId);
      return this.viewsOf(tx, campaignId);
    });
  }

  /** The standard paper with its places left open, to be changed in Word. @throws Problem besides: conflict `paper.not-made` */
  async standard(actor: Actor, campaignId: string, kind: TemplateKind): Promise<TemplateFile> {
    const campaign = await this.editable(actor, campaignId);
    const bytes = await writtenFile('template-sample', [{ kind, papers: campaign.paperSettings, sample: 'standard-template' }]);
    return { fileName: STANDARD.fileName(PAPER_NAMES[kind]), bytes };
  }

  /** A paper about made-up nominations, as the template in use makes it. @throws Problem besides: conflict `paper.not-made` */
  async preview(actor: Actor, campaignId: string, kind: TemplateKind): Promise<TemplateFile> {
    const campaign = await this.editable(actor, campaignId);
    const sha256 = await this.transactor.read(async (tx) => (await this.templates.newestOf(tx, campaignId)).find((each) => each.kind === kind)?.sha256 ?? null);
    const papers = campaign.paperSettings;
    const bytes = sha256 === null ? await writtenFile('template-sample', [{ kind, papers, sample: 'standard-paper' }]) : await triedOut({ kind, papers, template: (await this.files.bytes(sha256)).toString('base64') });
    return { fileName: STANDARD.previewName(PAPER_NAMES[kind]), bytes };
  }

  /** Takes a template into use. @throws Problem besides: invalid `paper-template.…` */
  async upload(actor: Actor, campaignId: string, kind: TemplateKind, file: TemplateFile): Promise<PaperTemplateView[]> {
    await this.editable(actor, campaignId);
    await requireTemplate(kind, file.bytes);
    return this.transactor.write(async (tx) => {
      const { sha256 } = await this.files.put(tx, file.bytes, mediaTypeOf.docx);
      return this.change(tx, actor, campaignId, { kind, sha256, fileName: file.fileName });
    });
  }

  /** Back to the standard paper; the versions of before are kept. */
  withdraw(actor: Actor, campaignId: string, kind: TemplateKind): Promise<PaperTemplateView[]> {
    return this.transactor.write((tx) => this.change(tx, actor, campaignId, { kind, sha256: null, fileName: '' }));
  }

  private async change(tx: Tx, actor: Actor, campaignId: string, template: { readonly kind: TemplateKind; readonly sha256: string | null; readonly fileName: string }): Promise<PaperTemplateView[]> {
    await this.scopes.requireEditable(tx, actor, campaignId);
    await this.templates.lockCampaign(tx, campaignId);
    const version = await this.templates.insert(tx, { campaignId, ...template, uploadedBy: actor.personId, uploadedAt: await databaseNow(tx) });
    const views = await this.viewsOf(tx, campaignId);
    const { kind, sha256 } = template;
    await this.audit.append(tx, {
      actorId: actor.personId,
      action: sha256 === null ? 'paper-template.withdrawn' : 'paper-template.uploaded',
      objectType: 'campaign',
      objectId: campaignId,
      data: { kind, version, sha256 },
    });
    return views;
  }

  private editable(actor: Actor, campaignId: string): Promise<CampaignView> {
    return this.transactor.read(async (tx) => {
      await this.scopes.requireEditable(tx, actor, campaignId);
      return this.campaigns.require(tx, campaignId);
    });
  }

  private async viewsOf(tx: Tx, campaignId: string): Promise<PaperTemplateView[]> {
    const newest = new Map((await this.templates.newestOf(tx, campaignId)).map((template) => [template.kind, template]));
    return templateKinds.map((kind) => {
      const template = newest.get(kind);
      const current =
        template === undefined || template.sha256 === null
          ? null
          : { version: template.version, fileName: template.fileName, uploadedAt: template.uploadedAt, sha256: template.sha256 };
      return { kind, placeholders: placeholdersOf(kind), current };
    });
  }
}
