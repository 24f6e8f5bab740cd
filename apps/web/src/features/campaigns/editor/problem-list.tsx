import type { CriteriaNode, CriteriaProblem } from '@dvk/scoring-core';
import { messages } from '../../../messages/vi';
import { FormSection } from '../../../ui/form-section';
import { problemSentence } from '../problem-sentence';
import css from './editor.module.css';
import { nodeAt, type NodePath, pathOfPlace } from './tree';

const texts = messages.campaigns.criteriaEditor;

interface ProblemListProps {
  problems: readonly CriteriaProblem[];
  groups: readonly CriteriaNode[];
  /** Goes to the node a problem lies at. */
  onGo: (path: NodePath) => void;
}

const headPlaces: Readonly<Record<string, string>> = {
  declaredTotal: texts.head.declaredTotal,
  bonusCap: texts.head.bonusCap,
  deductionCap: texts.head.deductionCap,
  bonusMayExceedMax: texts.head.bonusMayExceedMax,
  decimals: texts.head.decimals,
  groups: texts.tree.title,
};

function placeName(groups: readonly CriteriaNode[], at: string): string {
  const path = pathOfPlace(groups, at);
  const node = path === null ? null : nodeAt(groups, path);
  if (node !== null) return [node.code, node.name].filter((part) => part !== '').join(' ') || texts.tree.unnamed;
  const [, band] = /^classes\[(\d+)\]$/.exec(at) ?? [];
  return headPlaces[at] ?? (band === undefined ? `${texts.classes.title} “${at}”` : texts.classes.row(Number(band) + 1));
}

/** Everything that keeps the set from being published, each with the way to its place. */
export function ProblemList({ problems, groups, onGo }: ProblemListProps) {
  return (
    <FormSection title={texts.problems.title}>
      <p role="status" className={problems.length === 0 ? css.good : css.bad}>
        {problems.length === 0 ? texts.problems.none : texts.problems.some(problems.length)}
      </p>
      {problems.length > 0 && (
        <ul className={css.problems}>
          {problems.map((problem, index) => {
            const path = pathOfPlace(groups, problem.at);
            const place = placeName(groups, problem.at);
            return (
              <li key={index}>
                {path === null ? (
                  <strong>{place}</strong>
                ) : (
                  <button type="button" className={css.go} onClick={() => onGo(path)}>
                    {place}
                  </button>
                )}
                : {problemSentence(problem)}
              </li>
            );
          })}
        </ul>
      )}
    </FormSection>
  );
}
