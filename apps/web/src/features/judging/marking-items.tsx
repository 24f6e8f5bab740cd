import { type CriteriaNode, type CriteriaSet, formatPoints, type Leaf, type Mark, type Marks, type ScoringPart, type SheetScore } from '@dvk/scoring-core';
import { useId, type ReactNode } from 'react';
import { messages } from '../../messages/vi';
import { FormSection } from '../../ui/form-section';
import { TextAreaField } from '../../ui/text-area-field';
import { HowMarked } from './how-marked';
import css from './judging.module.css';
import { MarkInput } from './mark-input';
import { hasLeavesOf, leafAnchor, markText, type SheetDraft } from './sheet-draft';

const texts = messages.judging.sheet;

/** What the unit itself said of an item. */
export interface OwnWords {
  readonly marks: Marks;
  readonly remarks: Readonly<Record<string, string>>;
}

interface MarkingItemsProps {
  set: CriteriaSet;
  part: ScoringPart;
  draft: SheetDraft;
  score: SheetScore;
  notApplicable: Readonly<Record<string, string>>;
  unit: OwnWords | null;
  /** Absent: only to be read. */
  edit?: {
    readonly onMark: (code: string, mark: Mark | undefined) => void;
    readonly onRemark: (code: string, remark: string) => void;
    readonly onUnread: (code: string, unread: boolean) => void;
    readonly onMove: (by: 1 | -1) => void;
    /** A number is typed behind which nothing else can come. */
    readonly onFinished?: () => void;
    /** How often each item was taken back. */
    readonly takenBack?: Readonly<Record<string, number>>;
    /** Items whose missing reason has been asked for. */
    readonly lacksReason?: readonly string[];
  };
  /** Links to the evidence of an item. */
  renderEvidence?: (code: string) => ReactNode;
}

const written = (points: number, set: CriteriaSet): string => formatPoints(points, set.decimals, { comma: true });

/** Every item in the order of the set: a section per group; beside each item its levels, guidance and what the unit said. */
export function MarkingItems(props: MarkingItemsProps) {
  const { set, score, part } = props;
  return set.groups
    .filter((node) => part === 'panel' || hasLeavesOf([node], part))
    .map((node) => {
      const group = score.groups[node.code];
      return (
        <FormSection
          key={node.code}
          title={texts.item(node.code, node.name)}
          actions={group && part === 'panel' && <span className={css.points}>{texts.groupPoints(written(group.points, set), written(group.max, set))}</span>}
        >
          <div>
            {node.kind === 'group' ? <Nodes nodes={node.children} {...props} /> : <Item leaf={node} nameHidden {...props} />}
          </div>
        </FormSection>
      );
    });
}

function Nodes({ nodes, ...rest }: MarkingItemsProps & { nodes: readonly CriteriaNode[] }) {
  return nodes
    .filter((node) => rest.part === 'panel' || hasLeavesOf([node], rest.part))
    .map((node) =>
      node.kind === 'group' ? (
        <div key={node.code}>
          <h3>{texts.item(node.code, node.name)}</h3>
          <Nodes nodes={node.children} {...rest} />
        </div>
      ) : (
        <Item key={node.code} leaf={node} {...rest} />
      ),
    );
}

/** @param nameHidden where the section around a lone item bears its name already */
function Item({ leaf, nameHidden = false, part, unit, notApplicable, renderEvidence, ...rest }: MarkingItemsProps & { leaf: Leaf; nameHidden?: boolean }) {
  const { code } = leaf;
  const setAside = notApplicable[code];
  const name = texts.item(code, leaf.name);
  const rules = useId();
  const marked = leaf.markedBy === part && setAside === undefined;
  return (
    <div className={css.item} id={leafAnchor(code)} data-item={code} role="group" aria-label={name}>
      {!nameHidden && <p className={css.itemName}>{name}</p>}
      {leaf.guidance !== '' && <p className={css.guidance}>{leaf.guidance}</p>}
      {unit !== null && leaf.markedBy !== 'office' && (
        <p className={unit.marks[code] === undefined && (unit.remarks[code] ?? '') === '' ? css.guidance : css.unitWords}>
          {unit.marks[code] === undefined ? texts.noSelfMark : texts.selfMark(markText(unit.marks[code]))}
          {unit.remarks[code] !== undefined && unit.remarks[code] !== '' && <span>{texts.selfRemark(unit.remarks[code])}</span>}
        </p>
      )}
      {renderEvidence?.(code)}
      {setAside !== undefined && <p className={css.guidance}>{texts.setAside(setAside)}</p>}
      {leaf.markedBy !== part && <p className={css.guidance}>{leaf.markedBy === 'office' ? texts.officeItem : texts.unitItem}</p>}
      <HowMarked id={rules} leaf={leaf} decimals={rest.set.decimals} levels={!marked || rest.edit === undefined} />
      {marked && <ItemMark leaf={leaf} describedBy={rules} {...rest} />}
    </div>
  );
}

function ItemMark({ leaf, draft, score, set, edit, describedBy }: Pick<MarkingItemsProps, 'draft' | 'score' | 'set' | 'edit'> & { leaf: Leaf; describedBy: string }) {
  const { code, kind } = leaf;
  const mark = draft.marks[code];
  const remark = draft.remarks[code] ?? '';
  const earned = score.leaves[code] ?? null;
  const reckoned = earned !== null && (kind === 'count' || kind === 'ratio' || kind === 'steps' || leaf.weight !== 100);
  const result = reckoned && <p className={css.points}>{texts.earned(written(earned, set))}</p>;
  if (edit === undefined) {
    return (
      <>
        <p>
          {texts.mark}: <strong>{markText(mark)}</strong>
        </p>
        {result}
        {remark !== '' && <p className={css.guidance}>{remark}</p>}
      </>
    );
  }
  const needsReason = kind === 'bonus' || kind === 'deduction';
  const lacksReason = edit.lacksReason?.includes(code) === true;
  return (
    <div className={css.inputs}>
      <div data-mark={code}>
        <MarkInput
          key={edit.takenBack?.[code] ?? 0}
          leaf={leaf}
          mark={mark}
          onChange={(next) => edit.onMark(code, next)}
          onUnread={(unread) => edit.onUnread(code, unread)}
          onMove={edit.onMove}
          onFinished={edit.onFinished}
          describedBy={describedBy}
        />
        {result}
      </div>
      <TextAreaField
        label={needsReason ? texts.reason : texts.remark}
        rows={2}
        maxLength={2_000}
        required={needsReason && mark?.kind === 'points' && mark.hundredths > 0}
        error={lacksReason ? messages.errors['remark.reason-missing'] : undefined}
        value={remark}
        onChange={(text) => edit.onRemark(code, text)}
      />
    </div>
  );
}
