import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { bringSentences } from '../../messages/brought-sentences';
import { formatCount, formatDate, formatDateTime } from '../../messages/format';
import { messages } from '../../messages/vi';
import { duplicates } from '../../messages/vi/duplicates';
import { findingErrors } from '../../messages/vi/finding-errors';
import { ConfirmButton } from '../../ui/confirm-button';
import { ErrorNotice } from '../../ui/error-notice';
import { FormSection } from '../../ui/form-section';
import { useNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { StateTag } from '../../ui/state-tag';
import { TextAreaField } from '../../ui/text-area-field';
import { type SimilarInitiative, similarQuery, unitAwardsQuery, useDecide, useMerge, type Verdict } from './duplicate-queries';
import css from './duplicates.module.css';

bringSentences(findingErrors);

const texts = duplicates.desk;
const longestReason = 2_000;

interface DuplicatesDeskProps {
  initiative: { readonly id: string; readonly code: string; readonly name: string };
  unitId: string;
}

/** Beside what the desk decides on: what in the province is like it, what was decided on that, and what the unit was rewarded for before. */
export default function DuplicatesDesk({ initiative, unitId }: DuplicatesDeskProps) {
  const similar = useQuery(similarQuery(initiative.id));
  const awards = useQuery(unitAwardsQuery(unitId));
  // Its unit is outside the area that the reader decides for.
  if (similar.error instanceof ApiProblem && similar.error.status === 404) return null;
  return (
    <FormSection title={texts.title} lead={texts.lead}>
      <ErrorNotice error={similar.error} onRetry={() => void similar.refetch()} />
      {similar.isPending && <Skeleton lines={3} />}
      {similar.data?.items.length === 0 && <p>{texts.none}</p>}
      {similar.data !== undefined && similar.data.items.length > 0 && (
        <ul className={css.cases}>
          {similar.data.items.map((other) => (
            <Case key={`${other.id} ${other.decisions.length}`} initiative={{ ...initiative, version: similar.data.version }} other={other} />
          ))}
        </ul>
      )}
      <div>
        <p>
          <strong>{texts.awards}</strong>
        </p>
        {awards.data?.items.length === 0 && <p>{texts.noAwards}</p>}
        <ul>
          {awards.data?.items.map((each) => (
            <li key={each.id}>{duplicates.typing.award(each.name, each.award, each.year)}</li>
          ))}
        </ul>
      </div>
    </FormSection>
  );
}

interface CaseProps {
  initiative: { readonly id: string; readonly code: string; readonly name: string; readonly version: number };
  other: SimilarInitiative;
}

function Case({ initiative, other }: CaseProps) {
  const [decision] = other.decisions;
  return (
    <li className={css.case}>
      <p>
        <Link to={`/mo-hinh/${other.id}`}>{other.name}</Link> <span className={css.soft}>({other.code})</span>
      </p>
      <p className={css.soft}>{texts.registered(other.unitName, formatDate(other.registeredAt).slice(-4))}</p>
      <div className={css.line}>
        {likenessOf(other).map((word) => (
          <StateTag key={word} tone="attention">
            {word}
          </StateTag>
        ))}
      </div>
      {other.nominations.map(({ campaignName, year, state }) => (
        <p key={campaignName} className={css.soft}>
          {texts.nomination(campaignName, String(year), messages.registry.states[state])}
        </p>
      ))}
      {other.decisions.map(({ verdict, reason, decidedBy, decidedAt }) => (
        <p key={decidedAt}>
          <strong>{texts.decided(texts.verdicts[verdict], decidedBy, formatDateTime(decidedAt))}</strong>: {reason}
        </p>
      ))}
      <div className={css.line}>
        <Decide initiative={initiative} other={other} />
        {decision?.verdict === 'same' && <Merge initiative={initiative} other={other} />}
      </div>
    </li>
  );
}

function likenessOf({ sameTitle, titleLikeness, textLikeness, numbersDiffer, continues }: SimilarInitiative): string[] {
  return [
    ...(sameTitle ? [texts.sameTitle] : titleLikeness === null ? [] : [texts.titles(formatCount(titleLikeness))]),
    ...(textLikeness === null ? [] : [texts.text(formatCount(textLikeness))]),
    ...(numbersDiffer && titleLikeness !== null ? [texts.numbersDiffer] : []),
    ...(continues ? [texts.continues] : []),
  ];
}

function Decide({ initiative, other }: CaseProps) {
  const [verdict, setVerdict] = useState<Verdict | ''>('');
  const [reason, setReason] = useState('');
  const decide = useDecide();
  const notice = useNotice();
  return (
    <ConfirmButton
      title={texts.decideTitle}
      items={[`${initiative.code} – ${initiative.name}`, `${other.code} – ${other.name}`]}
      confirmLabel={texts.decideVerb}
      incomplete={verdict === '' || reason.trim() === ''}
      form={
        <>
          <SelectField
            label={texts.verdict}
            blank={messages.registry.selfMarking.notChosen}
            required
            value={verdict}
            onChange={(value) => setVerdict(value === 'same' || value === 'different' ? value : '')}
            choices={[
              { value: 'same', label: texts.verdicts.same },
              { value: 'different', label: texts.verdicts.different },
            ]}
          />
          <TextAreaField label={texts.reason} hint={texts.reasonHint} required rows={3} maxLength={longestReason} value={reason} onChange={setReason} />
        </>
      }
      onConfirm={async () => {
        if (verdict === '') return;
        await decide.mutateAsync({ id: initiative.id, otherId: other.id, verdict, reason, seen: other.decisions.length });
        notice.success(texts.decidedDone);
      }}
    >
      <span aria-label={texts.decideNamed(other.name)}>{texts.decide}</span>
    </ConfirmButton>
  );
}

function Merge({ initiative, other }: CaseProps) {
  const [kept, setKept] = useState(initiative.id);
  const [reason, setReason] = useState('');
  const merge = useMerge();
  const notice = useNotice();
  const [into, merged] = kept === initiative.id ? [initiative, other] : [other, initiative];
  return (
    <ConfirmButton
      title={texts.mergeTitle}
      consequence={texts.mergeConsequence}
      confirmLabel={texts.mergeVerb}
      incomplete={reason.trim() === ''}
      form={
        <>
          <SelectField
            label={texts.mergeDirection}
            value={kept}
            onChange={setKept}
            choices={[initiative, other].map(({ id, code, name }) => ({ value: id, label: texts.mergeKeep(code, name) }))}
          />
          <TextAreaField label={texts.reason} hint={texts.reasonHint} required rows={3} maxLength={longestReason} value={reason} onChange={setReason} />
        </>
      }
      onConfirm={async () => {
        await merge.mutateAsync({ id: merged.id, intoId: into.id, reason, version: merged.version, intoVersion: into.version });
        notice.success(texts.mergedDone);
      }}
    >
      <span aria-label={texts.mergeNamed(other.name)}>{texts.merge}</span>
    </ConfirmButton>
  );
}
