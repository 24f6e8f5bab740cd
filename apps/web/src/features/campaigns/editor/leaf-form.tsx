import type { Hundredths, Leaf, LeafKind } from '@dvk/scoring-core';
import type { ReactNode } from 'react';
import { messages } from '../../../messages/vi';
import { CheckField } from '../../../ui/check-field';
import { DecimalInput } from '../../../ui/decimal/decimal-input';
import { SelectField } from '../../../ui/select-field';
import { TextAreaField } from '../../../ui/text-area-field';
import { TextField } from '../../../ui/text-field';
import type { PartProps } from './editor-props';
import css from './editor.module.css';
import { FloorFields } from './floor-fields';
import { LevelsEditor } from './levels-editor';
import { StepsEditor } from './steps-editor';
import { withKind } from './tree';

const texts = messages.campaigns.criteriaEditor;
const node = texts.node;
const leafKinds = (Object.keys(texts.kinds) as (keyof typeof texts.kinds)[]).filter((kind): kind is LeafKind => kind !== 'group');

/** A number that must be there: a blank leaves the last one standing. */
function Required({ label, value, onChange, readOnly }: PartProps<Hundredths> & { label: string }) {
  return (
    <DecimalInput
      label={label}
      value={value}
      onChange={(typed) => {
        if (typed !== null) onChange(typed);
      }}
      disabled={readOnly}
    />
  );
}

/** What a kind of leaf has besides what all have. */
function OwnFields({ value: leaf, onChange, readOnly }: PartProps<Leaf>): ReactNode {
  switch (leaf.kind) {
    case 'points':
    case 'bonus':
    case 'deduction':
      return <Required label={node.step} value={leaf.step} onChange={(step) => onChange({ ...leaf, step })} readOnly={readOnly} />;
    case 'count':
      return <Required label={node.pointsEach} value={leaf.pointsEach} onChange={(pointsEach) => onChange({ ...leaf, pointsEach })} readOnly={readOnly} />;
    case 'gate':
      return (
        <SelectField
          label={node.whenFailed}
          value={leaf.whenFailed}
          onChange={(chosen) => onChange({ ...leaf, whenFailed: chosen === 'group-zero' ? 'group-zero' : 'ineligible' })}
          choices={(['ineligible', 'group-zero'] as const).map((value) => ({ value, label: node.whenFailedKinds[value] }))}
          disabled={readOnly}
        />
      );
    case 'choice':
    case 'ratio':
    case 'steps':
      return null;
  }
}

export function LeafForm({ value: leaf, onChange, readOnly }: PartProps<Leaf>) {
  const change = (part: Partial<Pick<Leaf, 'code' | 'name' | 'guidance' | 'max' | 'weight' | 'markedBy' | 'mayBeNotApplicable' | 'floor'>>) =>
    onChange({ ...leaf, ...part });
  return (
    <div className={css.form}>
      <div className={css.pair}>
        <TextField label={node.code} hint={node.codeHint} value={leaf.code} onChange={(code) => change({ code })} maxLength={40} disabled={readOnly} />
        <SelectField
          label={node.kind}
          value={leaf.kind}
          onChange={(kind) => onChange(withKind(leaf, kind as LeafKind))}
          choices={leafKinds.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
          disabled={readOnly}
        />
      </div>
      <TextAreaField label={node.name} value={leaf.name} onChange={(name) => change({ name })} rows={2} maxLength={1000} disabled={readOnly} />
      <div className={css.pair}>
        {leaf.kind !== 'gate' && (
          <>
            <Required label={node.max} value={leaf.max} onChange={(max) => change({ max })} readOnly={readOnly} />
            <Required label={node.weight} value={leaf.weight} onChange={(weight) => change({ weight })} readOnly={readOnly} />
          </>
        )}
        <OwnFields value={leaf} onChange={onChange} readOnly={readOnly} />
        <SelectField
          label={node.markedBy}
          value={leaf.markedBy}
          onChange={(markedBy) => change({ markedBy: markedBy as Leaf['markedBy'] })}
          choices={(Object.keys(node.markedByKinds) as Leaf['markedBy'][]).map((value) => ({ value, label: node.markedByKinds[value] }))}
          disabled={readOnly}
        />
        {leaf.kind !== 'gate' && <FloorFields value={leaf.floor} onChange={(floor) => change({ floor })} readOnly={readOnly} />}
      </div>
      {leaf.kind === 'choice' && <LevelsEditor value={leaf.levels} onChange={(levels) => onChange({ ...leaf, levels })} readOnly={readOnly} />}
      {leaf.kind === 'steps' && <StepsEditor value={leaf.steps} onChange={(steps) => onChange({ ...leaf, steps })} readOnly={readOnly} />}
      <CheckField label={node.mayBeNotApplicable} checked={leaf.mayBeNotApplicable} onChange={(on) => change({ mayBeNotApplicable: on })} disabled={readOnly} />
      <TextAreaField label={node.guidance} value={leaf.guidance} onChange={(guidance) => change({ guidance })} maxLength={4000} disabled={readOnly} />
    </div>
  );
}
