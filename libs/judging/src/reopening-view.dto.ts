import type { Mark } from '@dvk/scoring-core';
import { ApiProperty } from '@nestjs/swagger';
import { RankPlaceView } from './matrix-view.dto';

/** What giving one sheet back could do. */
export class ReopeningPreviewSheetView {
  sheetId!: string;
  memberCode!: string;
  fullName!: string;
  nominationCode!: string;
  nominationName!: string;
  /** Decimal text with a point; null: it does not count. */
  total!: string | null;
  /** Code of why it cannot be given back; null: it can. */
  refusal!: string | null;
}

/** What marking all the chosen sheets again, of every nomination at once, could do to the place of one of them. */
export class RankOutlookView {
  nominationCode!: string;
  nominationName!: string;
  peerGroup!: string;
  now!: RankPlaceView;
  /** Decimal text with a point; null: there is none. */
  scoreNow!: string | null;
  /** Without any of the chosen sheets, of this nomination and of the others. */
  without!: RankPlaceView;
  scoreWithout!: string | null;
  /** With 0 for every item of its own chosen sheets, and the most on those of the others. */
  lowest!: RankPlaceView;
  /** With the most on its own, and 0 on those of the others. */
  highest!: RankPlaceView;
}

/** A nomination none of whose sheets is chosen, which moves when the chosen ones are taken out. */
export class RankShiftView {
  nominationCode!: string;
  nominationName!: string;
  peerGroup!: string;
  now!: RankPlaceView;
  without!: RankPlaceView;
}

export class ReopeningPreviewView {
  /** Those that were found, by code of the nomination and of the member. */
  sheets!: ReopeningPreviewSheetView[];
  /** By code of the nomination; of the sheets that can be given back. */
  outlooks!: RankOutlookView[];
  moved!: RankShiftView[];
}

/** An item whose mark differs between two markings; null: no mark. */
export class ChangedItemView {
  leafCode!: string;
  leafName!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  before!: Mark | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  after!: Mark | null;
}

export class ReopenedSheetView {
  sheetId!: string;
  memberCode!: string;
  fullName!: string;
  nominationCode!: string;
  nominationName!: string;
  totalBefore!: string;
  /** null: not handed in again. */
  totalAfter!: string | null;
  /** Empty while it was not handed in again, and when it was handed in unchanged. */
  changed!: ChangedItemView[];
}

/** One act that gave sheets back. */
export class ReopeningView {
  id!: string;
  reason!: string;
  reopenedAt!: Date;
  reopenedBy!: string;
  sheets!: ReopenedSheetView[];
}

/** A nomination with a sheet that was marked again: its place as first marked, and as it counts now. */
export class RankChangeView {
  nominationCode!: string;
  nominationName!: string;
  peerGroup!: string;
  before!: RankPlaceView;
  now!: RankPlaceView;
  scoreBefore!: string | null;
  scoreNow!: string | null;
}

export class SecondMarkingView {
  campaignId!: string;
  campaignName!: string;
  closedAt!: Date;
  lockedAt!: Date | null;
  /** Full name; null while it is not locked, empty when nobody is known. */
  lockedBy!: string | null;
  mayReopen!: boolean;
  mayLock!: boolean;
  /** Given back and not handed in again. */
  unfinished!: number;
  /** Oldest first. */
  reopenings!: ReopeningView[];
  rankChanges!: RankChangeView[];
}
