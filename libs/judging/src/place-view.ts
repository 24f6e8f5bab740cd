import type { RankPlace } from '@dvk/scoring-core';
import type { RankPlaceView } from './matrix-view.dto';

/** A place as it is sent: every field is there. */
export function placeView(place: RankPlace): RankPlaceView {
  const none = { rank: null, tied: false, of: null, reason: null, at: null };
  if (place.kind === 'ranked') return { ...none, kind: place.kind, rank: place.rank, tied: place.tied, of: place.of };
  return { ...none, kind: place.kind, reason: place.reason, at: place.kind === 'ineligible' ? place.at : null };
}
