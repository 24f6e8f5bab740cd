/** Neither recused from nor taken back nor in conflict, and of a nomination that stands: what was returned is nobody's to mark. */
export const toMark = `assignment.recused_at IS NULL AND assignment.withdrawn_at IS NULL AND conflict.nomination_id IS NULL AND nomination.state = 'accepted'`;
export const withNomination = 'LEFT JOIN nomination ON nomination.id = assignment.nomination_id';
/** Conflicts now, of those members with what is assigned to them: looked at once and joined to each assignment. */
export const conflictsAmong = (members: string): string => `WITH conflict AS MATERIALIZED (
  SELECT standing.member_id, standing.nomination_id FROM conflicts_standing(
    ARRAY(${members}), ARRAY(SELECT assignment.nomination_id FROM assignment WHERE assignment.member_id IN (${members})), clock_timestamp()
  ) standing)`;
export const withConflict = 'LEFT JOIN conflict ON conflict.member_id = member.id AND conflict.nomination_id = assignment.nomination_id';
export const seatsOfPerson = 'SELECT seat.id FROM panel_member seat WHERE seat.person_id = $1';
export const seatsOfCampaign = 'SELECT seat.id FROM panel_member seat JOIN panel ON panel.id = seat.panel_id WHERE panel.campaign_id = $1';
