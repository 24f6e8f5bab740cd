import { PeopleDirectory } from '@dvk/identity';
import type { Tx } from '@dvk/platform';
import { NominationsReader } from '@dvk/registry';
import { Injectable } from '@nestjs/common';
import { PanelsRepository } from './persistence/panels.repository';

export interface NamedSheet {
  readonly memberCode: string;
  readonly fullName: string;
  readonly nominationCode: string;
  readonly nominationName: string;
}

/** Whose a sheet is and of what: how people tell one from another. */
@Injectable()
export class SheetNames {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly nominations: NominationsReader,
    private readonly panels: PanelsRepository,
  ) {}

  /** By id of the sheet. */
  async of(tx: Tx, campaignId: string, sheets: readonly { readonly sheetId: string; readonly memberId: string; readonly nominationId: string }[]): Promise<ReadonlyMap<string, NamedSheet>> {
    const members = new Map((await this.panels.membersOfCampaign(tx, campaignId)).map((member) => [member.id, member]));
    const nominations = new Map((await this.nominations.byIds(tx, [...new Set(sheets.map(({ nominationId }) => nominationId))])).map((nomination) => [nomination.id, nomination]));
    const names = await this.people.namesOf(tx, [...members.values()].map(({ personId }) => personId));
    return new Map(
      sheets.flatMap(({ sheetId, memberId, nominationId }) => {
        const member = members.get(memberId);
        const nomination = nominations.get(nominationId);
        if (member === undefined || nomination === undefined) return [];
        const named: NamedSheet = {
          memberCode: member.code,
          fullName: names.get(member.personId) ?? '',
          nominationCode: nomination.code,
          nominationName: nomination.initiativeName,
        };
        return [[sheetId, named] as const];
      }),
    );
  }
}
