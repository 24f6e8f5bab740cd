import type { CriteriaNode, TieKey } from '@dvk/scoring-core';
import Button from 'antd/es/button';
import type { FormEvent } from 'react';
import { messages } from '../../../messages/vi';
import { FormSection } from '../../../ui/form-section';
import { SelectField } from '../../../ui/select-field';
import css from '../campaigns.module.css';
import { areRulesLocked } from '../phase-state';
import { tieKeyName } from '../rule-words';
import { LockedNote } from './locked-note';
import { moved } from './moved';
import { SaveBar } from './save-bar';
import { SettingsError } from './settings-error';
import type { TabProps } from './tab-props';
import { useRulesForm } from './use-rules-form';

const texts = messages.campaigns.tieChain;

const plain = ['median', 'smaller-spread', 'legal-preference', 'vote', 'authority'] as const;

/** Places that have an average: groups, and leaves that are marked for points. */
function averaged(nodes: readonly CriteriaNode[]): { code: string; name: string }[] {
  return nodes.flatMap((node) => [
    ...(node.kind === 'group' || (node.kind !== 'gate' && node.markedBy !== 'unit') ? [{ code: node.code, name: node.name }] : []),
    ...(node.kind === 'group' ? averaged(node.children) : []),
  ]);
}

const keyOf = (key: TieKey): string => (key.kind === 'average' ? `average:${key.code}` : key.kind);

export function TieChainTab({ campaign, reload }: TabProps) {
  const form = useRulesForm(campaign);
  const { tieChain } = form.draft;
  const locked = areRulesLocked(campaign.phases);
  const used = new Set(tieChain.map(keyOf));
  const choices = [
    ...averaged(campaign.criteriaSet?.groups ?? []).map(({ code, name }) => ({ value: `average:${code}`, label: `${texts.kinds.average(code)} – ${name}` })),
    ...plain.map((kind) => ({ value: kind, label: texts.kinds[kind] })),
  ].filter(({ value }) => !used.has(value));
  const add = (value: string) => {
    const kind = plain.find((each) => each === value);
    if (kind !== undefined) form.change({ tieChain: [...tieChain, { kind }] });
    else if (value.startsWith('average:')) form.change({ tieChain: [...tieChain, { kind: 'average', code: value.slice('average:'.length) }] });
  };
  const placeName = (field: string): string => {
    const [, index] = /^tieChain\[(\d+)\]/.exec(field) ?? [];
    const key = index === undefined ? undefined : tieChain[Number(index)];
    return key === undefined ? field : tieKeyName(key);
  };
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        form.save();
      }}
    >
      <LockedNote campaign={campaign} />
      <SettingsError error={form.error} placeName={placeName} />
      <FormSection title={texts.title} lead={texts.lead}>
        {tieChain.length === 0 ? (
          <p>{texts.empty}</p>
        ) : (
          <ol className={css.chain} aria-label={texts.label}>
            {tieChain.map((key, index) => {
              const name = tieKeyName(key);
              return (
                <li key={keyOf(key)}>
                  <span>{name}</span>
                  <div className={css.buttons}>
                    <Button
                      size="small"
                      disabled={locked || index === 0}
                      onClick={() => form.change({ tieChain: moved(tieChain, index, -1) })}
                      aria-label={texts.up(name)}
                    >
                      {texts.upShort}
                    </Button>
                    <Button
                      size="small"
                      disabled={locked || index === tieChain.length - 1}
                      onClick={() => form.change({ tieChain: moved(tieChain, index, 1) })}
                      aria-label={texts.down(name)}
                    >
                      {texts.downShort}
                    </Button>
                    <Button
                      size="small"
                      disabled={locked}
                      onClick={() => form.change({ tieChain: tieChain.filter((_, at) => at !== index) })}
                      aria-label={texts.remove(name)}
                    >
                      {texts.removeShort}
                    </Button>
                  </div>
                </li>
              );
            })}
          </ol>
        )}
        {!locked && <SelectField label={texts.add} value="" onChange={add} blank={texts.choose} choices={choices} />}
      </FormSection>
      <SaveBar changed={form.changed} pending={form.pending} error={form.error} reload={reload} blocked={locked} />
    </form>
  );
}
