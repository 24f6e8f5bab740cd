import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import { ScoreSheetsRepository } from './persistence/score-sheets.repository';
import { ScoringClosuresRepository } from './persistence/scoring-closures.repository';
import { SeatedMembersRepository } from './persistence/seated-members.repository';

/** Somebody who has sheets to hand in. */
export interface LatePerson {
  readonly personId: string;
  /** Member code of the first seat. */
  readonly code: string;
  /** Sheets not handed in, over all seats in the campaign. */
  readonly missing: number;
}

/** Who has not finished, in whole sheets, for the contexts to the right. It asks for no permission: the caller has decided. */
@Injectable()
export class MissingSheets {
  constructor(
    private readonly members: SeatedMembersRepository,
    private readonly sheets: ScoreSheetsRepository,
    private readonly closures: ScoringClosuresRepository,
  ) {}

  /** Recused, withdrawn and conflicted sheets are nobody's to hand in; who left the panel is late no more. */
  async of(tx: Tx, campaignId: string): Promise<LatePerson[]> {
    const seats = await this.members.ofCampaign(tx, campaignId);
    const missing = new Map((await this.sheets.progressOf(tx, campaignId)).map(({ memberId, assigned, submitted }) => [memberId, assigned - submitted]));
    const late = new Map<string, LatePerson>();
    for (const { memberId, personId, code } of seats) {
      const count = missing.get(memberId) ?? 0;
      if (count <= 0) continue;
      const known = late.get(personId);
      late.set(personId, { personId, code: known?.code ?? code, missing: (known?.missing ?? 0) + count });
    }
    return [...late.values()];
  }

  /** Whether marking was ended by the act, so that nothing can be handed in any more. */
  async areClosed(tx: Tx, campaignId: string): Promise<boolean> {
    return (await this.closures.find(tx, campaignId)) !== null;
  }
}
