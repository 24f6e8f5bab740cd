import type { Mark } from '@dvk/scoring-core';
import { leavesOf } from '@dvk/scoring-core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { formatCount, formatDateTime } from '../../messages/format';
import { messages } from '../../messages/vi';
import { life } from '../../messages/vi/life';
import { nominationChanges as texts } from '../../messages/vi/nomination-changes';
import { ErrorNotice } from '../../ui/error-notice';
import { formatBytes } from '../../ui/files/file-rules';
import { FormSection } from '../../ui/form-section';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { criteriaOf } from './draft';
import { type ChangedLine, changedPart, ChangesTable } from './initiative/changes-table';
import { markText } from './mark-text';
import { nominationChangesQuery, type ComparedVersions, type NominationVersion, type NominationView } from './queries';
import css from './resubmitted.module.css';
import { changesAnchor } from './resubmitted-mark';

/** What its unit has changed in a nomination since it was given back, and why it was; nothing where there are no two versions. */
export default function NominationChanges({ nomination }: { nomination: NominationView }) {
  const [older, setOlder] = useState<number>();
  const changes = useQuery(nominationChangesQuery(nomination.id, nomination.version, older));
  const section = useRef<HTMLDivElement>(null);
  const compared = changes.data?.compared ?? null;
  const isThere = compared !== null;
  useEffect(() => {
    if (isThere && window.location.hash === `#${changesAnchor}`) section.current?.scrollIntoView();
  }, [isThere]);
  if (changes.isError) return <ErrorNotice error={changes.error} onRetry={() => void changes.refetch()} />;
  if (changes.isPending) return <Skeleton lines={4} />;
  if (compared === null) return null;
  const isWriting = compared.newer === null;
  const lines = linesOf(nomination, compared);
  const count = lines.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <div ref={section} id={changesAnchor} className={css.section}>
      <FormSection title={isWriting ? texts.writingTitle : texts.title}>
        <div className={css.beside}>
          <Times compared={compared} versions={changes.data.versions} onOlder={setOlder} />
          {count === 0 ? (
            <div role="note">
              <p>
                <strong>{isWriting ? texts.nothingWritten : texts.unchanged}</strong>
              </p>
              {isWriting && <p>{texts.nothingWrittenHint}</p>}
            </div>
          ) : (
            <div className={css.parts}>
              <p>{texts.count(formatCount(count))}</p>
              {lines.map(({ title, head, entries }) =>
                entries.length === 0 ? null : (
                  <div key={title}>
                    <h3>{title}</h3>
                    <ChangesTable label={title} head={head} lines={entries} />
                  </div>
                ),
              )}
            </div>
          )}
        </div>
      </FormSection>
    </div>
  );
}

interface TimesProps {
  compared: ComparedVersions;
  versions: readonly NominationVersion[];
  onOlder: (number: number) => void;
}

/** Why it was given back, when it was handed in, and the choice of what it is compared with. */
function Times({ compared, versions, onOlder }: TimesProps) {
  const versionOf = (number: number | null) => versions.find((version) => version.number === number);
  const choices = versions.filter(({ number }) => compared.newer === null || number < compared.newer);
  const said = (version: NominationVersion) => (version.handedInBy === '' ? formatDateTime(version.handedInAt) : texts.by(formatDateTime(version.handedInAt), version.handedInBy));
  const [newer, before] = [versionOf(compared.newer), versionOf(compared.older)];
  return (
    <div role="group" aria-label={texts.reason} className={css.why}>
      <div>
        <strong>{texts.reason}</strong>
        <p className={css.reason}>{compared.returnReason ?? texts.noReason}</p>
      </div>
      {newer !== undefined && (
        <div>
          <strong>{texts.handedIn}</strong>
          <p>{said(newer)}</p>
        </div>
      )}
      {choices.length > 1 ? (
        <SelectField
          label={texts.older}
          value={String(compared.older)}
          onChange={(value) => onOlder(Number(value))}
          choices={choices.map(({ number, handedInAt }) => ({ value: String(number), label: texts.version(formatCount(number), formatDateTime(handedInAt)) }))}
        />
      ) : (
        before !== undefined && (
          <div>
            <strong>{texts.handedInBefore}</strong>
            <p>{said(before)}</p>
          </div>
        )
      )}
    </div>
  );
}

interface Lines {
  readonly title: string;
  readonly head?: string;
  readonly entries: readonly ChangedLine[];
}

function linesOf(nomination: NominationView, { marks, remarks, evidence, texts: changed }: ComparedVersions): Lines[] {
  const leaves = leavesOf(criteriaOf(nomination).groups);
  const leafOf = (code: string) => leaves.find((leaf) => leaf.code === code);
  const nameOf = (code: string | null) => {
    const leaf = code === null ? undefined : leafOf(code);
    return code === null ? texts.whole : leaf === undefined ? code : messages.registry.selfMarking.group(code, leaf.name);
  };
  const mark = (code: string, given: object | null) => {
    const leaf = leafOf(code);
    return leaf === undefined ? texts.none : markText(leaf, (given as Mark | null) ?? undefined);
  };
  return [
    {
      title: texts.marks,
      head: texts.item,
      entries: marks.map(({ leafCode, before, after }) => ({ key: leafCode, name: nameOf(leafCode), before: mark(leafCode, before), after: mark(leafCode, after) })),
    },
    {
      title: texts.remarks,
      head: texts.item,
      entries: remarks.map(({ leafCode, before, after }) => ({ key: leafCode, name: nameOf(leafCode), before: before || life.changes.empty, after: after || life.changes.empty })),
    },
    {
      title: texts.evidence,
      head: texts.item,
      entries: evidence.map(({ leafCode, before, after }, index) => {
        const came = after && texts.file(after.fileName, formatBytes(after.size));
        return {
          key: String(index),
          name: nameOf(leafCode),
          before: before === null ? texts.none : texts.file(before.fileName, formatBytes(before.size)),
          after: came === null ? texts.removed : before === null ? texts.added(came) : texts.replaced(came),
        };
      }),
    },
    { title: texts.texts, entries: changed.map(ownText) },
  ];
}

/** A text of the nomination itself, or a part of the registration. */
function ownText(change: ComparedVersions['texts'][number]): ChangedLine {
  const { selfMarking, detail } = messages.registry;
  if (change.part === 'summary') return { ...changedPart(change), name: selfMarking.summary };
  if (change.part !== 'legalPreference') return changedPart(change);
  const yesOrNo = (text: string) => (text === 'true' ? detail.yes : detail.no);
  return { key: change.part, name: detail.preference, before: yesOrNo(change.before), after: yesOrNo(change.after) };
}
