import Button from 'antd/es/button';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { formatCount, formatDateTime } from '../../../messages/format';
import { awards as awardsMessages } from '../../../messages/vi/awards';
import { publication as publicationMessages } from '../../../messages/vi/publication';
import { ConfirmButton } from '../../../ui/confirm-button';
import { DateTimeText } from '../../../ui/date-time-text';
import { FactList } from '../../../ui/fact-list';
import { FormSection } from '../../../ui/form-section';
import { useNotice } from '../../../ui/notice';
import { PageError } from '../../../ui/page-error';
import { PageHeader } from '../../../ui/page-header';
import { PageSkeleton } from '../../../ui/skeleton';
import css from '../awards.module.css';
import { reasonOf } from '../result-words';
import { TrailView } from '../trail-view';
import { withComma } from '../figures';
import { AnswerForm } from './answer-form';
import { AppealState } from './appeal-list';
import { appealFileAddress, appealQuery, useReceiveAppeal, useWithdrawAppeal, type AppealDetail } from './queries';

const texts = publicationMessages.appeal;
const own = publicationMessages.own;

function Acts({ appeal }: { appeal: AppealDetail }) {
  const receive = useReceiveAppeal(appeal.id);
  const withdraw = useWithdrawAppeal(appeal.id);
  const notice = useNotice();
  return (
    <>
      <Link to={appeal.relation === 'unit' ? '/ket-qua-don-vi' : `/dot-xet/${appeal.campaignId}/kien-nghi`}>{appeal.relation === 'unit' ? texts.backOwn : texts.back}</Link>
      {appeal.mayReceive && (
        <Button loading={receive.isPending} onClick={() => receive.mutate(undefined, { onSuccess: () => notice.success(texts.received), onError: notice.error })}>
          {texts.receive}
        </Button>
      )}
      {appeal.mayWithdraw && (
        <ConfirmButton
          title={texts.withdrawTitle}
          consequence={texts.withdrawConsequence}
          confirmLabel={texts.withdraw}
          onConfirm={() => withdraw.mutateAsync(undefined).then(() => notice.success(texts.withdrawn))}
        >
          {texts.withdraw}
        </ConfirmButton>
      )}
    </>
  );
}

function Content({ appeal }: { appeal: AppealDetail }) {
  const { file } = appeal;
  return (
    <FormSection title={texts.content}>
      <p className={css.said}>{appeal.text}</p>
      <FactList
        facts={[
          { label: own.code, value: `${appeal.nominationCode} – ${appeal.name}` },
          { label: own.unit, value: appeal.unitName },
          { label: own.campaign, value: appeal.campaignName },
          { label: texts.filedAt, value: <DateTimeText at={appeal.filedAt} /> },
          { label: texts.version, value: awardsMessages.page.versionOf(formatCount(appeal.versionNo)) },
          ...(file === null
            ? []
            : [
                {
                  label: texts.attached,
                  value: (
                    <a href={appealFileAddress(appeal.id)} download={file.name}>
                      {file.name}
                    </a>
                  ),
                },
              ]),
        ]}
      />
    </FormSection>
  );
}

function Steps({ steps }: Pick<AppealDetail, 'steps'>) {
  return (
    <FormSection title={texts.steps}>
      <ol className={css.appealSteps}>
        {steps.map(({ state, outcome, text, takenAt, takenByName }) => (
          <li key={takenAt}>
            <strong>{takenByName === null ? texts.states[state] : texts.stepBy(texts.states[state], takenByName)}</strong> <time dateTime={takenAt}>{formatDateTime(takenAt)}</time>
            {outcome !== null && <p>{texts.outcomes[outcome]}</p>}
            {text !== '' && <p className={css.said}>{text}</p>}
          </li>
        ))}
      </ol>
    </FormSection>
  );
}

/** The nomination's line with the way its figure came about, beside the appeal. */
function Line({ line }: { line: NonNullable<AppealDetail['line']> }) {
  return (
    <div>
      <FormSection title={texts.trail}>
        <p className={css.where}>
          {line.rank === null ? `${awardsMessages.detail.unrankedSentence} ${reasonOf(line, line.reasonAtName)}.` : awardsMessages.detail.rankSentence(formatCount(line.rank), line.peerGroup)}
        </p>
        <FactList
          facts={[
            ...(line.finalScore === null ? [] : [{ label: own.score, value: <strong>{withComma(line.finalScore)}</strong> }]),
            ...(line.className === null ? [] : [{ label: own.className, value: line.className }]),
            { label: own.award, value: line.award ?? publicationMessages.none },
          ]}
        />
      </FormSection>
      {line.trail === null ? <p>{texts.noTrail}</p> : <TrailView trail={line.trail} averages={line.explanation.averages} />}
    </div>
  );
}

/** One appeal: what the unit says, what was answered, and for those who answer the trail beside. */
export default function AppealPage() {
  const { appealId = '' } = useParams();
  const query = useQuery(appealQuery(appealId));
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const appeal = query.data;
  return (
    <>
      <PageHeader title={texts.pageTitle(appeal.receiptCode)} lead={`${appeal.name} – ${appeal.unitName}`} aside={<AppealState {...appeal} />} actions={<Acts appeal={appeal} />} />
      <div className={css.pair}>
        <div>
          <Content appeal={appeal} />
          <Steps steps={appeal.steps} />
          {appeal.mayAnswer && <AnswerForm appealId={appeal.id} />}
        </div>
        {appeal.line !== null && <Line line={appeal.line} />}
      </div>
    </>
  );
}
