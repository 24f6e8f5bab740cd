import { pipeline } from 'node:stream/promises';
import { Problem, Public, SETTINGS, type Settings } from '@dvk/platform';
import { Controller, Get, Inject, Param, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { toString as drawCode } from 'qrcode';
import { galleryPath, galleryRoot } from '../gallery-path';
import { GalleryService } from '../gallery.service';
import { feed } from '../html/feed';
import { galleryPage } from '../html/gallery-page';
import { mapPage } from '../html/map-page';
import { modelPage } from '../html/model-page';
import { pagePart } from '../html/page-parts';
import { galleryAddress, parameter, readGalleryQuery } from './gallery-query';
import { picturesHeaders, sendPart, sendText } from './gallery-answer';
import { GalleryFilter } from './gallery.filter';

const pageSize = 24;
const page = 'text/html; charset=utf-8';

/** The public pages: made here, whole, for everybody; no cookie is read or set. They are pages and stand outside the API's description. */
@ApiExcludeController()
@Controller(galleryRoot)
@UseFilters(GalleryFilter)
export class GalleryController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly gallery: GalleryService,
  ) {}

  @Get()
  @Public()
  async list(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { filter, cursor } = readGalleryQuery(request.query);
    const found = await this.gallery.list(filter, cursor, pageSize);
    const view = { ...found, filter, behind: cursor !== null, home: `${this.origin(request)}${galleryPath.list}` };
    await sendText(request, response, page, galleryPage(view, { parameter, address: galleryAddress }).text);
  }

  @Get('ban-do')
  @Public()
  async map(@Req() request: Request, @Res() response: Response): Promise<void> {
    await sendText(request, response, page, mapPage(await this.gallery.tally(), `${this.origin(request)}${galleryPath.map}`, galleryAddress).text);
  }

  @Get('tin.xml')
  @Public()
  async feed(@Req() request: Request, @Res() response: Response): Promise<void> {
    await sendText(request, response, 'application/atom+xml; charset=utf-8', feed(await this.gallery.news(), this.origin(request)));
  }

  @Get('tep/:name')
  @Public()
  part(@Param('name') name: string, @Req() request: Request, @Res() response: Response): void {
    const found = pagePart(name);
    if (found === null) throw Problem.notFound();
    sendPart(request, response, found);
  }

  @Get('anh/:name')
  @Public()
  async photo(@Param('name') name: string, @Res() response: Response): Promise<void> {
    const content = await this.gallery.photo(/^([0-9a-f]{64})\.webp$/.exec(name)?.[1] ?? '');
    picturesHeaders(response);
    await pipeline(content, response);
  }

  @Get(':address/ma-qr.svg')
  @Public()
  async code(@Param('address') address: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.gallery.requirePublic(address);
    const code = await drawCode(`${this.origin(request)}${galleryPath.model(address)}`, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
    await sendText(request, response, 'image/svg+xml; charset=utf-8', code);
  }

  @Get(':address')
  @Public()
  async model(@Param('address') address: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await sendText(request, response, page, modelPage(await this.gallery.model(address), this.origin(request)).text);
  }

  @Get('*rest')
  @Public()
  nothing(): never {
    throw Problem.notFound();
  }

  /** Under which everybody finds these pages; where nobody has set it, under which they were asked for. */
  private origin(request: Request): string {
    if (this.settings.publicUrl !== null) return this.settings.publicUrl;
    const host = request.headers.host ?? '';
    return /^[a-z0-9.:[\]-]{1,255}$/i.test(host) ? `${request.protocol}://${host}` : '';
  }
}
