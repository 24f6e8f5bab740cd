/**
 * How units stand to each other on a day: common table expressions between those of whoever asks, which bring `speaking` (units
 * somebody speaks for), `nominee` (units that are judged) and `on_date`. They give `became`, `came_from`, `line` (a unit as it stands
 * and everything above it), `kin` (the same, what it came from or became, or merged with it) and `related` (kin, above or below).
 *
 * A unit that was dissolved stands where its successors stand, with everything above and below them. A unit that lives on and gave
 * away a part is kin to the receiver and to nobody around it; so is every predecessor.
 */
export const unitKinship = `involved(unit_id) AS (SELECT unit_id FROM speaking UNION SELECT unit_id FROM nominee),
        became(origin, unit_id, wholly) AS (
          SELECT unit_id, unit_id, true FROM involved
          UNION
          SELECT became.origin, link.to_unit_id, became.wholly AND coalesce(unit.dissolved_on <= on_date, false)
          FROM became JOIN unit ON unit.id = became.unit_id
          JOIN unit_succession link ON link.from_unit_id = became.unit_id AND link.effective_on <= on_date
        ),
        came_from(origin, unit_id) AS (
          SELECT unit_id, unit_id FROM involved
          UNION
          SELECT came_from.origin, link.from_unit_id
          FROM came_from JOIN unit_succession link ON link.to_unit_id = came_from.unit_id AND link.effective_on <= on_date
        ),
        stands_as(origin, unit_id) AS (SELECT DISTINCT origin, unit_id FROM became WHERE wholly),
        line(unit_id, above_id) AS (
          SELECT unit_id, unit_id FROM stands_as
          UNION
          SELECT line.unit_id, link.parent_id FROM line JOIN unit_parent link ON link.unit_id = line.above_id
          WHERE (link.valid_from IS NULL OR link.valid_from <= on_date) AND (link.valid_to IS NULL OR link.valid_to > on_date)
        ),
        below(lower, upper) AS (
          SELECT lower.origin, upper.origin FROM stands_as lower JOIN line ON line.unit_id = lower.unit_id
          JOIN stands_as upper ON upper.unit_id = line.above_id
        ),
        kin(one, other) AS (
          SELECT origin, unit_id FROM became UNION SELECT origin, unit_id FROM came_from
          UNION SELECT one.origin, other.origin FROM stands_as one JOIN stands_as other ON other.unit_id = one.unit_id
        ),
        related(one, other) AS (SELECT lower, upper FROM below UNION SELECT upper, lower FROM below UNION SELECT one, other FROM kin)`;
