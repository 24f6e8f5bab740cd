import { type Actor, CurrentActor, ObjectIdPipe, RequirePermission } from '@dvk/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import type { HandedInFile } from '../handed-in-changes';
import { NominationVersions } from '../nomination-versions.service';
import { type HandedInFileView, NominationChangesQuery, NominationChangesView } from './nomination-versions.dto';

/** What changed between the times a nomination was handed in. */
@Controller()
export class NominationVersionsController {
  constructor(private readonly versions: NominationVersions) {}

  /** Every time it was handed in, and the difference between two: the last two when nothing is asked; its unit compares what it is writing. */
  @Get('nominations/:id/changes')
  @RequirePermission('nomination.read')
  async changes(@CurrentActor() actor: Actor, @Param('id', ObjectIdPipe) id: string, @Query() { older, newer }: NominationChangesQuery): Promise<NominationChangesView> {
    const { versions, compared } = await this.versions.read(actor, id, { older: older ?? null, newer: newer ?? null });
    return {
      versions: versions.map((version) => ({ ...version, handedInAt: version.handedInAt.toISOString(), returnedAt: version.returnedAt?.toISOString() ?? null })),
      compared: compared && {
        ...compared,
        texts: [...compared.texts],
        marks: [...compared.marks],
        remarks: [...compared.remarks],
        evidence: compared.evidence.map(({ leafCode, before, after }) => ({ leafCode, before: fileView(before), after: fileView(after) })),
      },
    };
  }
}

function fileView(file: HandedInFile | null): HandedInFileView | null {
  return file && { fileName: file.fileName, size: file.size };
}
