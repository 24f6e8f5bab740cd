import { formatDecimal, type CriteriaNode } from '@dvk/scoring-core';
import { messages } from '../../../messages/vi';
import css from './editor.module.css';
import { type NodePath, pathKey, samePath } from './tree';

const texts = messages.campaigns.criteriaEditor;

/** Kind and maximum in a few words; a group is known by its place, a gate has no points. */
function factsOf(node: CriteriaNode): string {
  if (node.kind === 'gate') return texts.kinds.gate;
  const points = texts.tree.points(formatDecimal(node.max, { comma: true }));
  return node.kind === 'group' ? points : `${texts.kinds[node.kind]} · ${points}`;
}

interface TreeListProps {
  nodes: readonly CriteriaNode[];
  above: NodePath;
  chosen: NodePath | null;
  /** How many problems lie at a node itself, by `pathKey`. */
  problems: ReadonlyMap<string, number>;
  onChoose: (path: NodePath) => void;
}

/** Groups, criteria and items as an indented list of buttons; the chosen one is edited beside it. */
export function TreeList({ nodes, above, chosen, problems, onChoose }: TreeListProps) {
  return (
    <ul className={css.tree}>
      {nodes.map((node, index) => {
        const path = [...above, index];
        const key = pathKey(path);
        const count = problems.get(key) ?? 0;
        return (
          <li key={key}>
            <button
              type="button"
              id={`muc-${key}`}
              className={css.node}
              data-group={node.kind === 'group'}
              aria-current={chosen !== null && samePath(chosen, path) ? 'true' : undefined}
              onClick={() => onChoose(path)}
            >
              <span className={css.code}>{node.code}</span>
              <span className={css.name}>{node.name === '' ? texts.tree.unnamed : node.name}</span>
              <span className={css.facts}>
                {factsOf(node)}
                {count > 0 && <span className={css.faulty}> ! {texts.tree.problems(count)}</span>}
              </span>
            </button>
            {node.kind === 'group' && node.children.length > 0 && (
              <TreeList nodes={node.children} above={path} chosen={chosen} problems={problems} onChoose={onChoose} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
