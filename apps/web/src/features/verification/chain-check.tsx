import Button from 'antd/es/button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDateTime } from '../../messages/format';
import { verification as verificationMessages } from '../../messages/vi/verification';
import { ErrorNotice } from '../../ui/error-notice';
import { ProgressText } from '../../ui/progress-text';
import { StateTag } from '../../ui/state-tag';
import { checkStretch, type ChainFault } from './queries';
import css from './verification.module.css';

const texts = verificationMessages.audit;

interface Checked {
  readonly reached: string;
  readonly faults: readonly ChainFault[];
  readonly unlisted: number;
  readonly forged: readonly string[];
}

function faultSentence(fault: ChainFault): string {
  const stamp = fault.at === null ? '' : texts.stamp(formatDateTime(fault.at), texts.actions[fault.action ?? ''] ?? fault.action ?? '');
  return `${texts.faults[fault.fault](fault.sequence, fault.until ?? fault.original ?? '')}${stamp}`;
}

/** Walks over the whole chain, stretch after stretch, and tells what it found; may be left at any time. */
export function ChainCheck({ total }: { total: number }) {
  const [reached, setReached] = useState(0);
  const check = useMutation({
    mutationFn: async (): Promise<Checked> => {
      const found: { faults: ChainFault[]; unlisted: number; forged: string[] } = { faults: [], unlisted: 0, forged: [] };
      setReached(0);
      for (let after = 0; ; ) {
        const stretch = await checkStretch(after);
        found.faults.push(...stretch.faults);
        found.forged.push(...stretch.forgedCheckpoints);
        found.unlisted += stretch.unlisted;
        after = Number(stretch.reached);
        setReached(after);
        if (stretch.finished) return { ...found, reached: stretch.reached };
      }
    },
  });
  return (
    <div className={css.checked}>
      <div>
        <Button type="primary" loading={check.isPending} onClick={() => check.mutate()}>
          {texts.check}
        </Button>
      </div>
      {check.isPending && <ProgressText done={reached} total={total} label={texts.walked} bar />}
      <ErrorNotice error={check.error} onRetry={() => check.mutate()} />
      <div role="status">{check.data !== undefined && <Found {...check.data} />}</div>
    </div>
  );
}

function Found({ reached, faults, unlisted, forged }: Checked) {
  const count = faults.length + unlisted + forged.length;
  if (count === 0) return <StateTag tone="good">{texts.whole(reached)}</StateTag>;
  return (
    <>
      <StateTag tone="bad">{texts.broken(count)}</StateTag>
      <ul className={css.faults}>
        {faults.map((fault) => (
          <li key={`${fault.fault} ${fault.sequence}`}>{faultSentence(fault)}</li>
        ))}
        {forged.map((sequence) => (
          <li key={`forged ${sequence}`}>{texts.forged(sequence)}</li>
        ))}
        {unlisted > 0 && <li>{texts.unlisted(unlisted)}</li>}
      </ul>
    </>
  );
}
