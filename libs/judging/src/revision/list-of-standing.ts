import { inScope } from '../panel-scope';
import type { HeldSeat, SeatRow } from '../persistence/seats.repository';
import type { Standing } from './compare-list';
import type { ListedNominationView } from './list-view.dto';

/** Each nomination with the members who mark it, and those whose entry a list could not change. */
export function listOfStanding({ heads, seats, held, scopes, inConflict }: Standing): ListedNominationView[] {
  const sitting = seats.filter(({ sits }) => sits);
  const heldBy = new Map<string, Map<string, HeldSeat>>();
  for (const seat of held) heldBy.set(seat.nominationId, (heldBy.get(seat.nominationId) ?? new Map<string, HeldSeat>()).set(seat.memberId, seat));
  return heads.map((head) => {
    const own = heldBy.get(head.id);
    const isFixed = ({ memberId, panelId }: SeatRow): boolean => {
      const seat = own?.get(memberId);
      if (seat !== undefined) return seat.standing !== 'free' || !seat.counts;
      const scope = scopes.get(panelId);
      return inConflict(head.id, memberId) || (scope !== undefined && !inScope(scope, head));
    };
    return {
      code: head.code,
      initiativeName: head.initiativeName,
      unitName: head.unitName,
      field: head.field,
      memberCodes: sitting.filter(({ memberId }) => own?.get(memberId)?.counts === true).map(({ code }) => code),
      fixedCodes: sitting.filter(isFixed).map(({ code }) => code),
    };
  });
}
