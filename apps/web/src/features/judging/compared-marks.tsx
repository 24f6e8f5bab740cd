import { type CriteriaNode, formatPoints, leavesOf, scoreSheet, type SheetScore } from '@dvk/scoring-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { messages } from '../../messages/vi';
import { FormSection } from '../../ui/form-section';
import css from './compare.module.css';
import type { Sheet } from './queries';
import { criteriaOf, draftOf, markText, type SheetDraft } from './sheet-draft';

const texts = messages.desk.compare;

interface Side {
  readonly sheet: Sheet;
  readonly draft: SheetDraft;
  readonly score: SheetScore;
}

function sideOf(sheet: Sheet): Side {
  const { notApplicable } = sheet.nomination;
  const draft = draftOf(sheet, notApplicable);
  return { sheet, draft, score: scoreSheet(criteriaOf(sheet), draft.marks, { notApplicable: Object.keys(notApplicable) }) };
}

/** The own marks of two nominations, item beside item; what differs is set off and said. */
export function ComparedMarks({ one, other }: { one: Sheet; other: Sheet }) {
  const set = criteriaOf(one);
  const sides = [sideOf(one), sideOf(other)] as const;
  const written = (points: number): string => formatPoints(points, set.decimals, { comma: true });
  const [first, second] = sides.map(({ score }) => score.total) as [number, number];
  const [higher, lower] = first >= second ? [one, second] : [other, first];
  const difference = sides.some(({ score }) => score.missing.length > 0) ? texts.unfinished : first === second ? texts.equal : texts.more(higher.nomination.code, written(Math.max(first, second) - lower));
  return (
    <FormSection title={texts.marks}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{texts.item}</th>
            {sides.map(({ sheet: { id, nomination } }) => (
              <th key={id} scope="col">
                {nomination.code} <Link to={`/cham-diem/${id}`}>{texts.open(nomination.code)}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Rows nodes={set.groups} sides={sides} />
          <tr data-group="true">
            <th scope="row">{texts.total}</th>
            {sides.map(({ sheet, score }) => (
              <td key={sheet.id}>
                <strong>{written(score.total)}</strong>
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{texts.difference}</th>
            <td colSpan={2}>{difference}</td>
          </tr>
        </tbody>
      </table>
    </FormSection>
  );
}

function Rows({ nodes, sides }: { nodes: readonly CriteriaNode[]; sides: readonly Side[] }) {
  return nodes
    .filter((node) => leavesOf([node]).some(({ markedBy }) => markedBy === 'panel'))
    .map((node) => {
      const name = messages.judging.sheet.item(node.code, node.name);
      if (node.kind !== 'group') return <LeafRow key={node.code} code={node.code} name={name} sides={sides} />;
      return (
        <FragmentOfGroup key={node.code} name={name}>
          <Rows nodes={node.children} sides={sides} />
        </FragmentOfGroup>
      );
    });
}

function FragmentOfGroup({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <tr data-group="true">
        <th scope="rowgroup" colSpan={3}>
          {name}
        </th>
      </tr>
      {children}
    </>
  );
}

function LeafRow({ code, name, sides }: { code: string; name: string; sides: readonly Side[] }) {
  const said = sides.map(({ sheet, draft }) => {
    const setAside = sheet.nomination.notApplicable[code];
    return { id: sheet.id, mark: setAside === undefined ? markText(draft.marks[code]) : messages.judging.sheet.setAside(setAside), remark: draft.remarks[code] ?? '' };
  });
  const differs = said[0]?.mark !== said[1]?.mark;
  return (
    <tr data-differs={differs}>
      <th scope="row">
        {name}
        {differs && (
          <>
            <span aria-hidden="true"> ≠</span>
            <span className="only-spoken"> ({texts.differs})</span>
          </>
        )}
      </th>
      {said.map(({ id, mark, remark }) => (
        <td key={id}>
          {mark}
          {remark !== '' && <span className={css.remark}>{remark}</span>}
        </td>
      ))}
    </tr>
  );
}
