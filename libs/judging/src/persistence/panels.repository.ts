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
  /** First and last day on which marks may be given; null: no limit. ISO dates. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** What the panel marks; empty: everything. */
  readonly fields: readonly string[];
  readonly peerGroups: readonly string[];
  readonly departedSheets: DepartedSheets;
  readonly version: number;
}

/** What becomes of the submitted sheets of a member who leaves. */
export type DepartedSheets = 'count' | 'set-aside';

/** A panel as far as nothing more was decided than its appointment. */
export const noLimits = { validFrom: null, validTo: null, fields: [], peerGroups: [], departedSheets: 'count' } as const;

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
  readonly joinedAt: Date;
  /** null: still on the panel. */
  readonly leftAt: Date | null;
  readonly leftReason: string | null;
  /** The member whose seat this one took over. */
  readonly replacesId: string | null;
  readonly version: number;
}

/** A seat with the panel and the campaign it belongs to. */
export interface OwnSeatRow extends Pick<PanelRow, 'campaignId' | 'decisionNumber' | 'decisionDate' | 'decisionIssuer' | 'validFrom' | 'validTo'> {
  readonly id: string;
  readonly campaignCode: string;
  readonly campaignName: string;
  readonly organizer: string;
  readonly panelName: string;
  readonly position: Position;
  readonly title: string;
}

/** What is written of a seat when somebody is appointed to it. */
export type NewMember = Omit<MemberRow, 'joinedAt' | 'leftAt' | 'leftReason' | 'version'>;

/** A member whose sheets can count. */
export type MarkingMemberRow = MemberRow & { readonly position: Exclude<Position, 'invitee'> };

export const isMarking = (member: MemberRow): member is MarkingMemberRow => member.position !== 'invitee';

/** The seat of somebody who marks, and what its panel marks. */
export interface MarkingSeat extends Pick<PanelRow, 'fields' | 'peerGroups'> {
  readonly memberId: string;
  readonly panelName: string;
}

@Injectable()
export class PanelsRepository {
  async insert(tx: Tx, panel: PanelRow): Promise<void> {
    await tx.insert(PanelEntity, { ...panel, fields: [...panel.fields], peerGroups: [...panel.peerGroups] });
  }

  byId(tx: Tx, id: string): Promise<PanelRow | null> {
    return tx.createQueryBuilder(PanelEntity, 'panel').where('panel.id = :id', { id }).getOne();
  }

  ofCampaign(tx: Tx, campaignId: string): Promise<PanelRow[]> {
    return tx
      .createQueryBuilder(PanelEntity, 'panel')
      .where('panel.campaign_id = :campaignId', { campaignId })
      .orderBy('panel.decision_date')
      .addOrderBy('panel.decision_number')
      .addOrderBy('panel.id')
      .getMany();
  }

  /** Panels whose last day is before the day of this instant. */
  endingBefore(tx: Tx, campaignId: string, at: Date): Promise<{ name: string; validTo: string }[]> {
    return tx.query(
      `SELECT name, valid_to::text AS "validTo" FROM panel WHERE campaign_id = $1 AND valid_to < ($2::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date ORDER BY decision_date, id`,
      [campaignId, at],
    );
  }

  /** Held by whoever changes the membership or shares nominations out, so that two of them never work on the same picture. After the grounds of conflicts, before nominations. */
  async lockOfCampaign(tx: Tx, campaignId: string): Promise<void> {
    await tx.query('SELECT id FROM panel WHERE campaign_id = $1 ORDER BY id FOR UPDATE', [campaignId]);
  }

  /** Whether the row of that version was there to be changed. */
  async update(tx: Tx, panel: PanelRow): Promise<boolean> {
    const { id, version, campaignId: _, ...changes } = panel;
    const done = await tx
      .createQueryBuilder()
      .update(PanelEntity)
      .set({ ...changes, fields: [...changes.fields], peerGroups: [...changes.peerGroups], version: () => 'version + 1' })
      .where('id = :id AND version = :version', { id, version })
      .execute();
    return done.affected === 1;
  }

  async insertMember(tx: Tx, member: NewMember): Promise<void> {
    await tx.insert(PanelMemberEntity, { ...member });
  }

  async deleteMember(tx: Tx, id: string): Promise<void> {
    await tx.delete(PanelMemberEntity, { id });
  }

  /** Members of all panels of a campaign, in the order of the panels and of their decisions. */
  membersOfCampaign(tx: Tx, campaignId: string): Promise<MemberRow[]> {
    return tx.query<MemberRow[]>(
      `SELECT member.id, member.panel_id AS "panelId", member.person_id AS "personId", member.code, member.unit_id AS "unitId",
              member.title, member.position, member.ordinal, member.joined_at AS "joinedAt",
              member.left_at AS "leftAt", member.left_reason AS "leftReason", member.replaces_id AS "replacesId", member.version
       FROM panel_member member JOIN panel ON panel.id = member.panel_id
       WHERE panel.campaign_id = $1
       ORDER BY panel.decision_date, panel.decision_number, panel.id, member.ordinal, member.id`,
      [campaignId],
    );
  }

  /** Ends the seat; false: it had ended before. */
  async leave(tx: Tx, id: string, at: Date, reason: string): Promise<boolean> {
    const done = await tx
      .createQueryBuilder()
      .update(PanelMemberEntity)
      .set({ leftAt: at, leftReason: reason })
      .where('id = :id AND left_at IS NULL', { id })
      .execute();
    return done.affected === 1;
  }

  /** What a seat is and for whom its holder works; false: it has been changed or has ended since that version. */
  async changeSeat(tx: Tx, id: string, version: number, seat: Pick<MemberRow, 'position' | 'unitId' | 'title'>): Promise<boolean> {
    const done = await tx
      .createQueryBuilder()
      .update(PanelMemberEntity)
      .set({ ...seat, version: () => 'version + 1' })
      .where('id = :id AND version = :version AND left_at IS NULL', { id, version })
      .execute();
    return done.affected === 1;
  }

  /** Takes a departure back; false: the member is on the panel. */
  async takeDepartureBack(tx: Tx, id: string): Promise<boolean> {
    const done = await tx
      .createQueryBuilder()
      .update(PanelMemberEntity)
      .set({ leftAt: null, leftReason: null, version: () => 'version + 1' })
      .where('id = :id AND left_at IS NOT NULL', { id })
      .execute();
    return done.affected === 1;
  }

  /** Seats the person still has on panels of campaigns that the unit hosts. */
  async positionsAt(tx: Tx, personId: string, hostUnitId: string): Promise<Position[]> {
    const rows = await tx.query<{ position: Position }[]>(
      `SELECT DISTINCT member.position FROM panel_member member JOIN panel ON panel.id = member.panel_id JOIN campaign ON campaign.id = panel.campaign_id
       WHERE member.person_id = $1 AND campaign.host_unit_id = $2 AND member.left_at IS NULL`,
      [personId, hostUnitId],
    );
    return rows.map(({ position }) => position);
  }

  /** Where the person sits in a campaign and may mark; null: nowhere. */
  async markingSeatOf(tx: Tx, personId: string, campaignId: string): Promise<MarkingSeat | null> {
    const rows = await tx.query<MarkingSeat[]>(
      `SELECT member.id AS "memberId", panel.name AS "panelName", panel.fields, panel.peer_groups AS "peerGroups"
       FROM panel_member member JOIN panel ON panel.id = member.panel_id
       WHERE panel.campaign_id = $1 AND member.person_id = $2 AND member.left_at IS NULL AND member.position <> 'invitee'`,
      [campaignId, personId],
    );
    return rows[0] ?? null;
  }

  /** Everybody who has a seat on a panel of the campaign, each once. */
  async peopleSeated(tx: Tx, campaignId: string): Promise<string[]> {
    const rows = await tx.query<{ personId: string }[]>(
      `SELECT DISTINCT member.person_id AS "personId" FROM panel_member member JOIN panel ON panel.id = member.panel_id
       WHERE panel.campaign_id = $1 AND member.left_at IS NULL`,
      [campaignId],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Where a person sits now, whatever the position; the newest decision first. */
  seatsOf(tx: Tx, personId: string): Promise<OwnSeatRow[]> {
    return tx.query<OwnSeatRow[]>(
      `SELECT member.id, panel.campaign_id AS "campaignId", campaign.code AS "campaignCode", campaign.name AS "campaignName", campaign.organizer,
              panel.name AS "panelName", panel.decision_number AS "decisionNumber", panel.decision_date::text AS "decisionDate",
              panel.decision_issuer AS "decisionIssuer", panel.valid_from::text AS "validFrom", panel.valid_to::text AS "validTo", member.position, member.title
       FROM panel_member member JOIN panel ON panel.id = member.panel_id JOIN campaign ON campaign.id = panel.campaign_id
       WHERE member.person_id = $1 AND member.left_at IS NULL ORDER BY panel.decision_date DESC, panel.id`,
      [personId],
    );
  }

  /** Who sits in one of these positions on a panel of the campaign. */
  async personsAt(tx: Tx, campaignId: string, positions: readonly Position[]): Promise<string[]> {
    const rows = await tx.query<{ personId: string }[]>(
      `SELECT DISTINCT member.person_id AS "personId" FROM panel_member member JOIN panel ON panel.id = member.panel_id
       WHERE panel.campaign_id = $1 AND member.position = ANY($2) AND member.left_at IS NULL AND member.person_id IS NOT NULL
       ORDER BY member.person_id`,
      [campaignId, positions],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Campaigns in which a person sits on a panel at one of the positions. */
  async campaignsOf(tx: Tx, personId: string, positions: readonly Position[]): Promise<string[]> {
    const rows = await tx.query<{ campaignId: string }[]>(
      `SELECT DISTINCT panel.campaign_id AS "campaignId"
       FROM panel_member member JOIN panel ON panel.id = member.panel_id
       WHERE member.person_id = $1 AND member.position = ANY($2) AND member.left_at IS NULL`,
      [personId, positions],
    );
    return rows.map(({ campaignId }) => campaignId);
  }
}
