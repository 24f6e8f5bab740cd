import type { Tx } from '@dvk/platform';
import { Injectable } from '@nestjs/common';

/** How many rows there are and which transactions wrote them: every insert, update and delete changes one or the other. */
const written = (...rows: readonly string[]): string => `count(*) || ':' || ${rows.map((row) => `coalesce(sum(hashtextextended(${row}.xmin::text, 0)), 0)`).join(` || ':' || `)}`;

const seats = 'panel JOIN panel_member member ON member.panel_id = panel.id';

/** Whether a closed season is still the one it was. */
@Injectable()
export class SeasonStampsRepository {
  /**
   * Changes with every write, whoever's, on a row that a closed campaign's season is made of – and with the day, since units have
   * names and places by day. Not of one whose marking is open: conflicts are found from more than this.
   */
  async of(tx: Tx, campaignId: string): Promise<string> {
    const rows = await tx.query<[{ stamp: string }]>(
      `SELECT concat_ws(' ', current_date,
         (SELECT ${written('campaign')} FROM campaign WHERE id = $1),
         (SELECT ${written('scoring_closure')} FROM scoring_closure WHERE campaign_id = $1),
         (SELECT ${written('conflict')} FROM scoring_closure_conflict conflict WHERE conflict.campaign_id = $1),
         (SELECT ${written('nomination', 'initiative')} FROM nomination JOIN initiative ON initiative.id = nomination.initiative_id WHERE nomination.campaign_id = $1),
         (SELECT ${written('panel', 'member', 'person')} FROM ${seats} JOIN person ON person.id = member.person_id WHERE panel.campaign_id = $1),
         (SELECT ${written('assignment', 'sheet')} FROM ${seats} JOIN assignment ON assignment.member_id = member.id
          JOIN score_sheet sheet ON sheet.assignment_id = assignment.id WHERE panel.campaign_id = $1),
         (SELECT ${written('aside')} FROM ${seats} JOIN set_aside_sheet aside ON aside.member_id = member.id WHERE panel.campaign_id = $1),
         (SELECT ${written('office')} FROM nomination JOIN office_sheet office ON office.nomination_id = nomination.id WHERE nomination.campaign_id = $1),
         (SELECT ${written('unit')} FROM unit), (SELECT ${written('unit_name')} FROM unit_name), (SELECT ${written('unit_parent')} FROM unit_parent),
         (SELECT ${written('unit_succession')} FROM unit_succession)) AS stamp`,
      [campaignId],
    );
    return rows[0].stamp;
  }
}
