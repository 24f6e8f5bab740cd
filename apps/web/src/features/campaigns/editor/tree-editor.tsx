import {
  type CriteriaNode,
  type CriteriaProblem,
  type CriteriaSet,
  formatDecimal,
  formatPoints,
  fromHundredths,
  isPointsLeaf,
  PER_HUNDREDTH,
} from '@dvk/scoring-core';
import Button from 'antd/es/button';
import { type KeyboardEvent, useState } from 'react';
import { messages } from '../../../messages/vi';
import { ConfirmButton } from '../../../ui/confirm-button';
import { FormSection } from '../../../ui/form-section';
import { problemSentence } from '../problem-sentence';
import type { PartProps } from './editor-props';
import css from './editor.module.css';
import { GroupForm } from './group-form';
import { LeafForm } from './leaf-form';
import { addTo, moveAt, newGroup, newLeaf, nodeAt, type NodePath, pathKey, pathOfPlace, removeAt, replaceAt, samePath, walk } from './tree';
import { TreeList } from './tree-list';

const texts = messages.campaigns.criteriaEditor;
const tree = texts.tree;

interface TreeEditorProps extends PartProps<readonly CriteriaNode[]> {
  declaredTotal: number;
  problems: readonly CriteriaProblem[];
  chosen: NodePath | null;
  onChoose: (path: NodePath | null) => void;
}

const nameOf = (node: CriteriaNode): string => [node.code, node.name === '' ? tree.unnamed : node.name].join(' ').trim();

/** Points given out at the top level, as people write them; weights can give four places. */
function allotted(groups: CriteriaSet['groups']): string {
  const sum = groups.reduce((total, node) => {
    if (node.kind === 'group') return total + fromHundredths(node.max);
    return isPointsLeaf(node) && node.markedBy !== 'unit' ? total + node.max * node.weight : total;
  }, 0);
  return sum % PER_HUNDREDTH === 0 ? formatDecimal(sum / PER_HUNDREDTH, { comma: true }) : formatPoints(sum, 4, { comma: true });
}

export function TreeEditor({ value: groups, onChange, readOnly, declaredTotal, problems, chosen, onChoose }: TreeEditorProps) {
  const [said, setSaid] = useState('');
  const node = chosen === null ? null : nodeAt(groups, chosen);
  const placed = problems.flatMap((problem) => {
    const path = pathOfPlace(groups, problem.at);
    return path === null ? [] : [{ problem, path }];
  });
  const counts = new Map<string, number>();
  for (const { path } of placed) counts.set(pathKey(path), (counts.get(pathKey(path)) ?? 0) + 1);
  const move = (by: -1 | 1) => {
    if (chosen === null || node === null || readOnly) return;
    const after = moveAt(groups, chosen, by);
    if (samePath(after.path, chosen)) return;
    onChange(after.nodes);
    onChoose(after.path);
    setSaid(tree.moved(nameOf(node), (after.path.at(-1) ?? 0) + 1));
    requestAnimationFrame(() => document.getElementById(`muc-${pathKey(after.path)}`)?.focus());
  };
  const add = (parent: NodePath, added: CriteriaNode) => {
    const after = addTo(groups, parent, added);
    onChange(after.nodes);
    onChoose(after.path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
  const siblings = chosen === null ? 0 : (chosen.length === 1 ? groups : childrenAt(groups, chosen.slice(0, -1))).length;
  const place = chosen?.at(-1) ?? 0;
  return (
    <FormSection title={tree.title} lead={tree.lead}>
      <p role="status" className="only-spoken">
        {said}
      </p>
      <p className={css.running}>{tree.running(allotted(groups), formatDecimal(declaredTotal, { comma: true }))}</p>
      <div className={css.split}>
        <div role="group" aria-label={tree.label} onKeyDown={onKeyDown}>
          {groups.length === 0 ? (
            <p>{tree.empty}</p>
          ) : (
            <TreeList nodes={groups} above={[]} chosen={chosen} problems={counts} onChoose={onChoose} />
          )}
          {!readOnly && (
            <div className={css.buttons}>
              <Button onClick={() => add([], newGroup)}>{tree.addGroup}</Button>
              <Button onClick={() => add([], newLeaf)}>{tree.addLeaf}</Button>
            </div>
          )}
        </div>
        <div id="muc-dang-sua" tabIndex={-1} className={css.panel}>
          {node === null || chosen === null ? (
            <p>{tree.noneChosen}</p>
          ) : (
            <>
              <h3>{nameOf(node)}</h3>
              {placed.some(({ path }) => samePath(path, chosen)) && (
                <ul className={css.faults}>
                  {placed.flatMap(({ problem, path }, index) => (samePath(path, chosen) ? [<li key={index}>{problemSentence(problem)}</li>] : []))}
                </ul>
              )}
              {!readOnly && (
                <div className={css.buttons}>
                  <Button size="small" disabled={place === 0} onClick={() => move(-1)}>
                    {tree.up}
                  </Button>
                  <Button size="small" disabled={place >= siblings - 1} onClick={() => move(1)}>
                    {tree.down}
                  </Button>
                  {node.kind === 'group' && (
                    <>
                      <Button size="small" onClick={() => add(chosen, newLeaf)}>
                        {tree.addInside}: {tree.addLeaf}
                      </Button>
                      {chosen.length < 3 && (
                        <Button size="small" onClick={() => add(chosen, newGroup)}>
                          {tree.addInside}: {tree.addGroup}
                        </Button>
                      )}
                    </>
                  )}
                  <ConfirmButton
                    size="small"
                    title={tree.removeTitle(nameOf(node))}
                    consequence={node.kind === 'group' && node.children.length > 0 ? tree.removeGroupNote(walk(node.children).length) : tree.removeLeafNote}
                    confirmLabel={tree.remove}
                    danger
                    onConfirm={() => {
                      onChange(removeAt(groups, chosen));
                      onChoose(null);
                      return Promise.resolve();
                    }}
                  >
                    {tree.remove}
                  </ConfirmButton>
                </div>
              )}
              {node.kind === 'group' ? (
                <GroupForm key={pathKey(chosen)} value={node} onChange={(after) => onChange(replaceAt(groups, chosen, after))} readOnly={readOnly} />
              ) : (
                <LeafForm key={`${pathKey(chosen)}-${node.kind}`} value={node} onChange={(after) => onChange(replaceAt(groups, chosen, after))} readOnly={readOnly} />
              )}
            </>
          )}
        </div>
      </div>
    </FormSection>
  );
}

function childrenAt(groups: readonly CriteriaNode[], path: NodePath): readonly CriteriaNode[] {
  const parent = nodeAt(groups, path);
  return parent?.kind === 'group' ? parent.children : [];
}
