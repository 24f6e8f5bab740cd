import { type CriteriaNode, type CriteriaSet, formatDecimal, howMarked, type Hundredths, type Leaf, levelLines, rangeText } from '@dvk/scoring-core';
import { messages } from '../../../messages/vi';
import { FormSection } from '../../../ui/form-section';
import css from './editor.module.css';
import { pathKey, walk } from './tree';

const texts = messages.campaigns.criteriaEditor.preview;
const editor = messages.campaigns.criteriaEditor;

const show = (value: Hundredths): string => formatDecimal(value, { comma: true });

/** How a leaf is marked, in the words the assessor reads. */
function HowMarked({ leaf, decimals }: { leaf: Leaf; decimals: number }) {
  return (
    <ul className={css.options}>
      {[...levelLines(leaf), ...howMarked(leaf, decimals)].map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}

const notesOf = (leaf: Leaf): string =>
  [
    leaf.kind === 'bonus' || leaf.kind === 'deduction' ? editor.kinds[leaf.kind] : '',
    leaf.mayBeNotApplicable ? texts.notApplicable : '',
    leaf.markedBy === 'panel' ? '' : texts[leaf.markedBy],
  ]
    .filter((note) => note !== '')
    .join(' · ');

function Row({ node, depth, decimals }: { node: CriteriaNode; depth: number; decimals: number }) {
  return (
    <tr data-group={node.kind === 'group'}>
      <td>{node.code}</td>
      <td style={{ paddingLeft: `${12 + depth * 16}px` }}>
        {node.name}
        {node.kind !== 'group' && node.guidance !== '' && <span className={css.guidance}>{node.guidance}</span>}
        {node.kind !== 'group' && notesOf(node) !== '' && <span className={css.guidance}>{notesOf(node)}</span>}
      </td>
      <td className={css.figure} data-label={texts.columns.max}>
        {node.kind === 'gate' ? '' : show(node.max)}
      </td>
      <td>{node.kind !== 'group' && <HowMarked leaf={node} decimals={decimals} />}</td>
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
            <table className={css.sheet}>
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
                  <Row key={pathKey(path)} node={node} depth={path.length - 1} decimals={set.decimals} />
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <td />
                  <th scope="row">{texts.total}</th>
                  <td className={css.figure} data-label={texts.columns.max}>
                    {show(set.declaredTotal)}
                  </td>
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
                <strong>{band.name}</strong>: {rangeText(band)}
                {band.zeroBlocked && ` · ${editor.classes.zeroBlocked}`}
              </li>
            ))}
          </ul>
        </FormSection>
      )}
    </>
  );
}
