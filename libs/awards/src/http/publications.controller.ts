import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { awardsPermissions } from '../permissions';
import { PublicationBoard } from '../publication/publication-board.service';
import { PublicationsService } from '../publication/publications.service';
import { PublicationNoticeResponse, PublicationResponse, PublishedResponse, PublishRequest, WithdrawPublicationRequest } from './publication.dto';

@Controller('campaigns/:campaignId/publication')
export class PublicationsController {
  constructor(
    private readonly board: PublicationBoard,
    private readonly publications: PublicationsService,
  ) {}

  /** What publishing would do, and what was published. */
  @Get()
  @RequirePermission(awardsPermissions.readPublication)
  async read(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string): Promise<PublicationResponse> {
    const { preview, publications, ...view } = await this.board.read(actor, campaignId);
    return {
      ...view,
      preview:
        preview === null
          ? null
          : { ...preview, rewarded: [...preview.rewarded], unitsWithoutClerk: [...preview.unitsWithoutClerk], publicEntries: [...preview.publicEntries] },
      publications: publications.map((entry) => ({ ...entry, mails: { ...entry.mails } })),
    };
  }

  /** Who was told of the newest publication, and what became of the mails. */
  @Get('notices')
  @RequirePermission(awardsPermissions.readPublication)
  notices(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string): Promise<PublicationNoticeResponse[]> {
    return this.board.notices(actor, campaignId);
  }

  /** Công bố kết quả: publishes the newest result, in place of what is published. */
  @Post()
  @RequirePermission(awardsPermissions.publish)
  async publish(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string, @Body() body: PublishRequest): Promise<PublishedResponse> {
    return { id: await this.publications.publish(actor, campaignId, body) };
  }

  /** Takes back what is published. */
  @Post('withdrawal')
  @HttpCode(204)
  @RequirePermission(awardsPermissions.publish)
  async withdraw(@CurrentActor() actor: Actor, @Param('campaignId', ObjectIdPipe) campaignId: string, @Body() body: WithdrawPublicationRequest): Promise<void> {
    await this.publications.withdraw(actor, campaignId, body.reason);
  }
}
