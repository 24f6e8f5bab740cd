import { type CriteriaNode, formatPoints, type Leaf, scoreSheet } from '@dvk/scoring-core';
import { useState } from 'react';
import { messages } from '../../messages/vi';
import { ConfirmButton } from '../../ui/confirm-button';
import { useNotice } from '../../ui/notice';
import { TextAreaField } from '../../ui/text-area-field';
import { criteriaOf, leafAnchor, marksOf } from './draft';
import { EvidenceFiles } from './evidence-list';
import { markText } from './mark-text';
import { evidenceAddress, useSetItemAside, type NominationView } from './queries';
import css from './registry.module.css';

const texts = messages.registry;

/** Every item with the unit's mark, remark and evidence; the desk can set items aside here. */
export function SelfMarkTable({ nomination }: { nomination: NominationView }) {
  const set = criteriaOf(nomination);
  const score = scoreSheet(set, marksOf(nomination), { notApplicable: Object.keys(nomination.notApplicable) });
  const general = nomination.evidence.filter(({ leafCode }) => leafCode === null);
  return (
    <div>
      <p>
        {texts.selfMarking.total}:{' '}
        <strong>
          {texts.selfMarking.totalOf(formatPoints(score.total, set.decimals, { comma: true }), formatPoints(score.totalMax, 0))}
        </strong>
      </p>
      <Nodes nodes={set.groups} nomination={nomination} />
      {general.length > 0 && (
        <div className={css.leaf}>
          <strong>{texts.selfMarking.general}</strong>
          <EvidenceFiles files={general} addressOf={(fileId, inline) => evidenceAddress(nomination.id, fileId, inline)} />
        </div>
      )}
    </div>
  );
}

function Nodes({ nodes, nomination }: { nodes: readonly CriteriaNode[]; nomination: NominationView }) {
  return nodes.map((node) =>
    node.kind === 'group' ? (
      <section key={node.code} className={css.group} aria-label={texts.selfMarking.group(node.code, node.name)}>
        <h3>{texts.selfMarking.group(node.code, node.name)}</h3>
        <Nodes nodes={node.children} nomination={nomination} />
      </section>
    ) : (
      <Item key={node.code} leaf={node} nomination={nomination} />
    ),
  );
}

function Item({ leaf, nomination }: { leaf: Leaf; nomination: NominationView }) {
  const reason = nomination.notApplicable[leaf.code];
  const files = nomination.evidence.filter(({ leafCode }) => leafCode === leaf.code);
  const remark = nomination.selfRemarks[leaf.code];
  return (
    <div className={css.leaf} id={leafAnchor(leaf.code)}>
      <div className={css.leafHead}>
        <span>{texts.selfMarking.group(leaf.code, leaf.name)}</span>
        <strong>{leaf.markedBy === 'office' ? texts.none : markText(leaf, marksOf(nomination)[leaf.code])}</strong>
      </div>
      {leaf.markedBy === 'office' && <p className={css.guidance}>{texts.selfMarking.officeItem}</p>}
      {reason !== undefined && <p className={css.guidance}>{texts.selfMarking.setAside(reason)}</p>}
      {remark !== undefined && <p className={css.text}>{remark}</p>}
      {files.length > 0 && <EvidenceFiles files={files} addressOf={(fileId, inline) => evidenceAddress(nomination.id, fileId, inline)} />}
      {leaf.mayBeNotApplicable && nomination.actions.setAsideItems && <SetAsideButton leaf={leaf} nomination={nomination} />}
    </div>
  );
}

function SetAsideButton({ leaf, nomination }: { leaf: Leaf; nomination: NominationView }) {
  const [reason, setReason] = useState('');
  const decide = useSetItemAside();
  const notice = useNotice();
  const { id, version } = nomination;
  const isSetAside = Object.hasOwn(nomination.notApplicable, leaf.code);
  const act = async (given: string | null): Promise<void> => {
    await decide.mutateAsync({ id, version, leafCode: leaf.code, reason: given });
    setReason('');
    notice.success(texts.detail.decided);
  };
  return (
    <div>
      {isSetAside ? (
        <ConfirmButton size="small" title={texts.detail.restoreTitle(leaf.code)} confirmLabel={texts.detail.restore} onConfirm={() => act(null)}>
          {texts.detail.restore}
          <span className="only-spoken"> – {leaf.code}</span>
        </ConfirmButton>
      ) : (
        <ConfirmButton
          size="small"
          title={texts.detail.setAsideTitle(leaf.code)}
          consequence={texts.detail.setAsideConsequence}
          confirmLabel={texts.detail.setAside}
          incomplete={reason.trim() === ''}
          form={<TextAreaField label={texts.detail.setAsideReason} required maxLength={2_000} value={reason} onChange={setReason} />}
          onConfirm={() => act(reason)}
        >
          {texts.detail.setAside}
          <span className="only-spoken"> – {leaf.code}</span>
        </ConfirmButton>
      )}
    </div>
  );
}
