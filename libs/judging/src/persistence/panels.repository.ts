import './constraint-codes';
import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';
import type { Position } from '../position';
import { PanelMemberEntity } from './panel-member.entity';
import { PanelEntity } from './panel.entity';

export interface PanelRow {
  readonly id: string;
  readonly campaignId: string;
  readonly name: string;
  readonly decisionNumber: string;
  /** ISO date. */
  readonly decisionDate: string;
  readonly decisionIssuer: string;
  readonly version: number;
}

export interface MemberRow {
  readonly id: string;
  readonly panelId: string;
  readonly personId: string;
  readonly code: string;
  /** null: of none of the units known here, so in conflict with none. */
  readonly unitId: string | null;
  readonly title: string;
  readonly position: Position;
  readonly ordinal: number;
}

@Injectable()
export class PanelsRepository {
  async insert(tx: Tx, panel: PanelRow): Promise<void> {
    await tx.insert(PanelEntity, { ...panel });
  }

  byId(tx: Tx, id: string): Promise<PanelRow | null> {
    return tx.createQueryBuilder(PanelEntity, 'panel').where('panel.id = :id', { id }).getOne();
  }

  ofCampaign(tx: Tx, campaignId: string): Promise<PanelRow[]> {
    return tx
      .createQueryBuilder(PanelEntity, 'panel')
      .where('panel.campaign_id = :campaignId', { campaignId })
      .orderBy('panel.decision_date')
      .addOrderBy('panel.id')
      .getMany();
  }

  /** Held by whoever changes the membership or shares nominations out, so that two of them never work on the same picture. */
  async lockOfCampaign(tx: Tx, campaignId: string): Promise<void> {
    await tx.query('SELECT id FROM panel WHERE campaign_id = $1 ORDER BY id FOR UPDATE', [campaignId]);
  }

  /** Whether the row of that version was there to be changed. */
  async update(tx: Tx, panel: PanelRow): Promise<boolean> {
    const { id, version, campaignId: _, ...changes } = panel;
    const done = await tx
      .createQueryBuilder()
      .update(PanelEntity)
      .set({ ...changes, version: () => 'version + 1' })
      .where('id = :id AND version = :version', { id, version })
      .execute();
    return done.affected === 1;
  }

  async insertMember(tx: Tx, member: MemberRow): Promise<void> {
    await tx.insert(PanelMemberEntity, { ...member });
  }

  async deleteMember(tx: Tx, id: string): Promise<void> {
    await tx.delete(PanelMemberEntity, { id });
  }

  /** Members of all panels of a campaign, in the order of the panels and of their decisions. */
  membersOfCampaign(tx: Tx, campaignId: string): Promise<MemberRow[]> {
    return tx.query<MemberRow[]>(
      `SELECT member.id, member.panel_id AS "panelId", member.person_id AS "personId", member.code, member.unit_id AS "unitId",
              member.title, member.position, member.ordinal
       FROM panel_member member JOIN panel ON panel.id = member.panel_id
       WHERE panel.campaign_id = $1
       ORDER BY panel.decision_date, panel.id, member.ordinal, member.id`,
      [campaignId],
    );
  }

  /** Campaigns in which a person sits on a panel at one of the positions. */
  async campaignsOf(tx: Tx, personId: string, positions: readonly Position[]): Promise<string[]> {
    const rows = await tx.query<{ campaignId: string }[]>(
      `SELECT DISTINCT panel.campaign_id AS "campaignId"
       FROM panel_member member JOIN panel ON panel.id = member.panel_id
       WHERE member.person_id = $1 AND member.position = ANY($2)`,
      [personId, positions],
    );
    return rows.map(({ campaignId }) => campaignId);
  }
}
