import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { council as councilMessages } from '../../messages/vi/council';
import { ConfirmButton } from '../../ui/confirm-button';
import { ErrorNotice } from '../../ui/error-notice';
import { useNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { obstaclesQuery, rankedQuery, type Session, useAddCase } from './queries';

const texts = councilMessages.cases;
type Question = keyof typeof texts.questions;

const nothing = { nominationCode: '', award: '', obstacleId: '' };

/** Puts a question on the agenda that the result does not put there by itself. */
export function AddCase({ session }: { session: Session }) {
  const [question, setQuestion] = useState<Question>('award');
  const [chosen, setChosen] = useState(nothing);
  const add = useAddCase(session.id);
  const notice = useNotice();
  const { nominationCode, award, obstacleId } = chosen;
  const ofAward = question === 'award';
  return (
    <ConfirmButton
      title={texts.addTitle}
      consequence={<p>{texts.addConsequence}</p>}
      confirmLabel={texts.add}
      incomplete={ofAward ? nominationCode === '' || award === '' : obstacleId === ''}
      form={
        <>
          <SelectField
            label={texts.question}
            value={question}
            onChange={(value) => setQuestion(value === 'obstacle' ? value : 'award')}
            choices={(['award', 'obstacle'] as const).map((value) => ({ value, label: texts.questions[value] }))}
          />
          {ofAward ? (
            <AwardFields campaignId={session.campaignId} nominationCode={nominationCode} award={award} onChange={(fields) => setChosen({ ...chosen, ...fields })} />
          ) : (
            <ObstacleField campaignId={session.campaignId} value={obstacleId} onChange={(value) => setChosen({ ...chosen, obstacleId: value })} />
          )}
        </>
      }
      onConfirm={async () => {
        await add.mutateAsync(ofAward ? { nominationCode, award, obstacleId: null } : { nominationCode: null, award: null, obstacleId });
        setChosen(nothing);
        notice.success(texts.added);
      }}
    >
      {texts.add}
    </ConfirmButton>
  );
}

interface AwardFieldsProps {
  campaignId: string;
  nominationCode: string;
  award: string;
  onChange: (fields: { nominationCode: string; award: string }) => void;
}

function AwardFields({ campaignId, nominationCode, award, onChange }: AwardFieldsProps) {
  const query = useQuery(rankedQuery(campaignId));
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const { ranked = [], awards = [] } = query.data ?? {};
  return (
    <>
      <SelectField
        label={texts.nomination}
        required
        blank={texts.choose}
        value={nominationCode}
        onChange={(value) => onChange({ nominationCode: value, award })}
        choices={ranked.map(({ code, name }) => ({ value: code, label: texts.named(code, name) }))}
      />
      <SelectField label={texts.award} required blank={texts.choose} value={award} onChange={(value) => onChange({ nominationCode, award: value })} choices={awards.map((each) => ({ value: each, label: each }))} />
    </>
  );
}

function ObstacleField({ campaignId, value, onChange }: { campaignId: string; value: string; onChange: (value: string) => void }) {
  const query = useQuery(obstaclesQuery(campaignId));
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const standing = (query.data?.obstacles ?? []).filter(({ lifting }) => lifting === null);
  if (query.isSuccess && standing.length === 0) return <p role="status">{texts.noObstacle}</p>;
  return (
    <SelectField
      label={texts.obstacle}
      required
      blank={texts.choose}
      value={value}
      onChange={onChange}
      choices={standing.map(({ id, nomination, reason }) => ({ value: id, label: texts.obstacleNamed(nomination.code, reason) }))}
    />
  );
}
