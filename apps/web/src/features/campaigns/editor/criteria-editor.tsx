import { checkCriteriaSet, type CriteriaSet } from '@dvk/scoring-core';
import { useMemo, useState } from 'react';
import { ClassesEditor } from './classes-editor';
import type { PartProps } from './editor-props';
import { HeadForm } from './head-form';
import { ProblemList } from './problem-list';
import type { NodePath } from './tree';
import { TreeEditor } from './tree-editor';

/** The whole criteria set as a form, checked with every key by the same function the server publishes with. */
export function CriteriaEditor({ value: set, onChange, readOnly }: PartProps<CriteriaSet>) {
  const [chosen, setChosen] = useState<NodePath | null>(null);
  const problems = useMemo(() => checkCriteriaSet(set), [set]);
  const go = (path: NodePath) => {
    setChosen(path);
    requestAnimationFrame(() => {
      const panel = document.getElementById('muc-dang-sua');
      panel?.scrollIntoView({ block: 'nearest' });
      panel?.focus({ preventScroll: true });
    });
  };
  return (
    <>
      <HeadForm value={set} onChange={onChange} readOnly={readOnly} />
      <TreeEditor
        value={set.groups}
        onChange={(groups) => onChange({ ...set, groups })}
        readOnly={readOnly}
        declaredTotal={set.declaredTotal}
        problems={problems}
        chosen={chosen}
        onChoose={setChosen}
      />
      <ClassesEditor value={set.classes} onChange={(classes) => onChange({ ...set, classes })} readOnly={readOnly} />
      {!readOnly && <ProblemList problems={problems} groups={set.groups} onGo={go} />}
    </>
  );
}
