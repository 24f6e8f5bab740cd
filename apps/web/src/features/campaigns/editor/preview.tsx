import { type CriteriaNode, type CriteriaSet, formatDecimal, type Hundredths, type Leaf, type Step } from '@dvk/scoring-core';
import { messages } from '../../../messages/vi';
import { FormSection } from '../../../ui/form-section';
import css from './editor.module.css';
import { pathKey, walk } from './tree';

const texts = messages.campaigns.criteriaEditor.preview;
const editor = messages.campaigns.criteriaEditor;

const show = (value: Hundredths): string => formatDecimal(value, { comma: true });

function stepText({ from, to, fromInclusive, toInclusive, points }: Step): string {
  const low = from === null ? texts.openFrom : `${fromInclusive ? '≥' : '>'} ${show(from)}`;
  const high = to === null ? texts.openTo : `${toInclusive ? '≤' : '<'} ${show(to)}`;
  return texts.stepText(low, high, show(points));
}

/** How a leaf is marked, in the words the assessor reads. */
function HowMarked({ leaf }: { leaf: Leaf }) {
  switch (leaf.kind) {
    case 'points':
    case 'bonus':
    case 'deduction':
      return texts.points(show(leaf.step));
    case 'gate':
      return texts.gate;
    case 'count':
      return texts.count(show(leaf.pointsEach));
    case 'ratio':
      return texts.ratio;
    case 'choice':
      return (
        <ul className={css.options}>
          {leaf.levels.map((level, index) => (
            <li key={index}>{texts.levelText(level.name, show(level.points))}</li>
          ))}
        </ul>
      );
    case 'steps':
      return (
        <ul className={css.options}>
          {leaf.steps.map((step, index) => (
            <li key={index}>{stepText(step)}</li>
          ))}
        </ul>
      );
  }
}

const notesOf = (leaf: Leaf): string =>
  [
    leaf.kind === 'bonus' || leaf.kind === 'deduction' ? editor.kinds[leaf.kind] : '',
    leaf.weight === 100 ? '' : texts.weight(show(leaf.weight)),
    leaf.mayBeNotApplicable ? texts.notApplicable : '',
    leaf.markedBy === 'panel' ? '' : texts[leaf.markedBy],
  ]
    .filter((note) => note !== '')
    .join(' · ');

function Row({ node, depth }: { node: CriteriaNode; depth: number }) {
  return (
    <tr data-group={node.kind === 'group'}>
      <td>{node.code}</td>
      <td style={{ paddingLeft: `${12 + depth * 16}px` }}>
        {node.name}
        {node.kind !== 'group' && node.guidance !== '' && <span className={css.guidance}>{node.guidance}</span>}
        {node.kind !== 'group' && notesOf(node) !== '' && <span className={css.guidance}>{notesOf(node)}</span>}
      </td>
      <td className={css.figure}>{node.kind === 'gate' ? '' : show(node.max)}</td>
      <td>{node.kind !== 'group' && <HowMarked leaf={node} />}</td>
    </tr>
  );
}

/** The sheet as the assessor sees it. */
export function Preview({ set }: { set: CriteriaSet }) {
  const rows = walk(set.groups);
  return (
    <>
      <FormSection title={texts.title} lead={[set.issuer, set.number].filter((part) => part !== '').join(' · ')}>
        {rows.length === 0 ? (
          <p>{texts.empty}</p>
        ) : (
          <div className={css.scroll} role="region" aria-label={texts.table} tabIndex={0}>
            <table className={css.table}>
              <thead>
                <tr>
                  <th scope="col">{texts.columns.code}</th>
                  <th scope="col">{texts.columns.name}</th>
                  <th scope="col" className={css.figure}>
                    {texts.columns.max}
                  </th>
                  <th scope="col">{texts.columns.mark}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ node, path }) => (
                  <Row key={pathKey(path)} node={node} depth={path.length - 1} />
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <td />
                  <th scope="row">{texts.total}</th>
                  <td className={css.figure}>{show(set.declaredTotal)}</td>
                  <td />
                </tr>
              </tfoot>
            </table>
          </div>
        )}
      </FormSection>
      {set.classes.length > 0 && (
        <FormSection title={editor.classes.title}>
          <ul className={css.options}>
            {set.classes.map((band, index) => (
              <li key={index}>
                <strong>{band.name}</strong>: {band.from === null ? texts.openFrom : `${band.fromInclusive ? '≥' : '>'} ${show(band.from)}`}
                {band.to !== null && `, ${band.toInclusive ? '≤' : '<'} ${show(band.to)}`}
                {band.zeroBlocked && ` · ${editor.classes.zeroBlocked}`}
              </li>
            ))}
          </ul>
        </FormSection>
      )}
    </>
  );
}
