import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { messages } from '../../messages/vi';
import { isOwnToMark } from './desk-order';
import { DistributionChart } from './distribution-chart';
import { distributionOf } from './own-distribution';
import { deskQuery, type Sheet } from './queries';
import css from './sheet.module.css';

const texts = messages.desk.distribution;

/**
 * How the own totals of this campaign spread, and where this sheet stands among them; worked out only when it is opened.
 *
 * @param total of this sheet, decimal text with a point; null while marks are missing
 */
export function SheetDistribution({ sheet: { id, campaignId }, total }: { sheet: Pick<Sheet, 'id' | 'campaignId'>; total: string | null }) {
  const [open, setOpen] = useState(false);
  const { data } = useQuery(deskQuery(campaignId));
  const others = (data?.sheets ?? []).flatMap((each) => (each.sheetId === id || each.total === null || !isOwnToMark(each) ? [] : [each.total]));
  const distribution = open ? distributionOf(total === null ? others : [...others, total], Math.ceil(Number(data?.totalMax ?? 100)), total) : null;
  return (
    <details className={css.distribution} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.title}</summary>
      {open && (distribution === null ? <p>{texts.tooFew}</p> : <DistributionChart distribution={distribution} />)}
    </details>
  );
}
