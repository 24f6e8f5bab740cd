import type { CriteriaNode, CriteriaSet, Leaf, Mark } from '@dvk/scoring-core';
import { messages } from '../../messages/vi';
import { FormSection } from '../../ui/form-section';
import { TextAreaField } from '../../ui/text-area-field';
import { leafAnchor, type SelfMarking } from './draft';
import { EvidenceEditor } from './evidence-list';
import { MarkEditor } from './mark-editor';
import type { NominationView } from './queries';
import css from './registry.module.css';

const texts = messages.registry.selfMarking;

interface ItemsProps {
  nomination: NominationView;
  set: CriteriaSet;
  marking: SelfMarking;
  onMark: (code: string, mark: Mark | undefined) => void;
  onRemark: (code: string, remark: string) => void;
}

/** Every criterion in the order of the set: a section per group, and in it mark, remark and evidence of each item. */
export function SelfMarkingItems({ set, ...rest }: ItemsProps) {
  return set.groups.map((node) => (
    <FormSection key={node.code} title={texts.group(node.code, node.name)}>
      <div>
        {node.kind === 'group' ? <Nodes nodes={node.children} set={set} {...rest} /> : <Item leaf={node} nameHidden set={set} {...rest} />}
      </div>
    </FormSection>
  ));
}

function Nodes({ nodes, ...rest }: ItemsProps & { nodes: readonly CriteriaNode[] }) {
  return nodes.map((node) =>
    node.kind === 'group' ? (
      <div key={node.code} className={css.group}>
        <h3>{texts.group(node.code, node.name)}</h3>
        <Nodes nodes={node.children} {...rest} />
      </div>
    ) : (
      <Item key={node.code} leaf={node} {...rest} />
    ),
  );
}

/** @param nameHidden where the section around a lone item bears its name already */
function Item({ leaf, nameHidden = false, nomination, marking, onMark, onRemark }: ItemsProps & { leaf: Leaf; nameHidden?: boolean }) {
  const reason = nomination.notApplicable[leaf.code];
  return (
    <div className={css.leaf} id={leafAnchor(leaf.code)} role="group" aria-label={texts.group(leaf.code, leaf.name)}>
      {!nameHidden && (
        <div className={css.leafHead}>
          <strong>{texts.group(leaf.code, leaf.name)}</strong>
        </div>
      )}
      {leaf.guidance !== '' && <p className={css.guidance}>{leaf.guidance}</p>}
      {leaf.markedBy === 'unit' && <p className={css.guidance}>{texts.unitOnly}</p>}
      {reason !== undefined && <p className={css.guidance}>{texts.setAside(reason)}</p>}
      {leaf.markedBy === 'office' && <p className={css.guidance}>{texts.officeItem}</p>}
      {leaf.markedBy !== 'office' && reason === undefined && (
        <>
          <div className={css.inputs}>
            <div className={css.stack}>
              <MarkEditor leaf={leaf} mark={marking.marks[leaf.code]} onChange={(mark) => onMark(leaf.code, mark)} />
            </div>
            <TextAreaField
              label={texts.remark}
              rows={2}
              maxLength={2_000}
              value={marking.remarks[leaf.code] ?? ''}
              onChange={(remark) => onRemark(leaf.code, remark)}
            />
          </div>
          <EvidenceEditor nominationId={nomination.id} files={nomination.evidence} leafCode={leaf.code} />
        </>
      )}
    </div>
  );
}
