import Button from 'antd/es/button';
import { useState } from 'react';
import { messages } from '../../../messages/vi';
import { TextField } from '../../../ui/text-field';
import css from '../campaigns.module.css';
import { CountField } from './count-field';

const texts = messages.campaigns.tiers;

interface PeerGroupCountsProps {
  counts: Readonly<Record<string, number>>;
  disabled: boolean;
  onChange: (counts: Readonly<Record<string, number>>) => void;
}

/** A count for each named peer group. */
export function PeerGroupCounts({ counts, disabled, onChange }: PeerGroupCountsProps) {
  const [name, setName] = useState('');
  const entries = Object.entries(counts);
  const wanted = name.trim();
  return (
    <div className={css.cards}>
      {entries.map(([group, count]) => (
        <div key={group} className={css.row}>
          <CountField label={group} value={count} onChange={(changed) => onChange({ ...counts, [group]: changed })} disabled={disabled} />
          <Button
            disabled={disabled}
            aria-label={texts.removePeerGroup(group)}
            onClick={() => onChange(Object.fromEntries(entries.filter(([other]) => other !== group)))}
          >
            {messages.campaigns.tieChain.removeShort}
          </Button>
        </div>
      ))}
      {!disabled && (
        <div className={css.row}>
          <TextField label={texts.peerGroup} value={name} onChange={setName} maxLength={200} placeholder={messages.campaigns.criteriaEditor.subjectKinds['collective-model']} />
          <Button
            disabled={wanted === '' || wanted in counts}
            onClick={() => {
              onChange({ ...counts, [wanted]: 1 });
              setName('');
            }}
          >
            {texts.addPeerGroup}
          </Button>
        </div>
      )}
    </div>
  );
}
