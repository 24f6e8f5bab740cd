import { type Actor, CurrentActor, ObjectIdPipe, Problem, RequirePermission } from '@dvk/platform';
import { largestEvidence, sendEvidence } from '@dvk/registry';
import { Controller, Delete, Get, HttpCode, Param, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { ObstacleScans } from '../obstacles/obstacle-scans.service';
import { awardsPermissions } from '../permissions';
import { ObstacleScanAttached } from './obstacles.dto';

/** What the upload middleware hands over. */
interface UploadedBytes {
  readonly originalname: string;
  readonly buffer: Buffer;
}

/** In memory: the bytes are looked at before anything is stored. */
const oneFile = FileInterceptor('file', { limits: { files: 1, fileSize: largestEvidence, fields: 0, fieldNameSize: 50, parts: 2, headerPairs: 20 }, defParamCharset: 'utf8' });

/** Scans of the documents that obstacles are founded on. */
@Controller()
export class ObstacleScansController {
  constructor(private readonly scans: ObstacleScans) {}

  /** Attaches a scan to the document of an obstacle; every obstacle that names the document has it. */
  @Post('obstacles/:id/scans')
  @RequirePermission(awardsPermissions.enterObstacle)
  @UseInterceptors(oneFile)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  attach(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @UploadedFile() file: UploadedBytes | undefined): Promise<ObstacleScanAttached> {
    if (file === undefined) throw Problem.invalid('evidence.missing', {}, [{ field: 'file', code: 'evidence.missing' }]);
    return this.scans.attach(actor, id, { name: file.originalname, bytes: file.buffer });
  }

  @Get('obstacle-scans/:id')
  @RequirePermission(awardsPermissions.readObstacles)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async open(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Res() response: Response): Promise<void> {
    await sendEvidence(response, await this.scans.open(actor, id), false);
  }

  /** Takes away a scan that was attached wrongly. */
  @Delete('obstacle-scans/:id')
  @HttpCode(204)
  @RequirePermission(awardsPermissions.enterObstacle)
  remove(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string): Promise<void> {
    return this.scans.remove(actor, id);
  }
}
