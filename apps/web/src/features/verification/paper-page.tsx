import Button from 'antd/es/button';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { verification as verificationMessages } from '../../messages/vi/verification';
import { DateTimeText } from '../../ui/date-time-text';
import { ErrorNotice } from '../../ui/error-notice';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { StateTag, type Tone } from '../../ui/state-tag';
import { TextField } from '../../ui/text-field';
import { paperQuery, type PaperStanding } from './queries';
import { typedCode } from './typed-code';
import css from './verification.module.css';

const texts = verificationMessages.paper;
const tones: Readonly<Record<PaperStanding['standing'], Tone>> = { newest: 'good', replaced: 'attention', unpublished: 'progress', unknown: 'bad' };

/** Whether a paper is of this house and whether it still counts: for everybody who holds one, by its code or by the link on it. */
export default function PaperPage() {
  const { code = '' } = useParams();
  const known = typedCode(code);
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <CodeForm key={code} code={code} />
      {known !== null && <Standing code={known} />}
    </>
  );
}

function CodeForm({ code }: { code: string }) {
  const [text, setText] = useState(code);
  const [asked, setAsked] = useState(code !== '');
  const navigate = useNavigate();
  const wanted = typedCode(text);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setAsked(true);
    if (wanted === null) event.currentTarget.querySelector('input')?.focus();
    else void navigate(`/xac-minh/${wanted}`);
  };
  return (
    <form className={css.code} onSubmit={submit} noValidate>
      <TextField
        label={texts.code}
        hint={texts.codeHint}
        value={text}
        onChange={setText}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={300}
        error={asked && wanted === null ? texts.codeWrong : undefined}
      />
      <Button type="primary" htmlType="submit">
        {texts.submit}
      </Button>
    </form>
  );
}

function Standing({ code }: { code: string }) {
  const paper = useQuery(paperQuery(code));
  if (paper.isPending) return <Skeleton lines={3} />;
  if (paper.data === undefined) return <ErrorNotice error={paper.error} onRetry={() => void paper.refetch()} />;
  const { standing, campaignName, year, versionNo, frozenAt, replacedBy } = paper.data;
  const facts = [
    ...(campaignName === null || year === null ? [] : [{ label: texts.campaign, value: texts.campaignOf(campaignName, year) }]),
    ...(versionNo === null ? [] : [{ label: texts.version, value: String(versionNo) }]),
    ...(frozenAt === null ? [] : [{ label: texts.frozenAt, value: <DateTimeText at={frozenAt} /> }]),
    ...(replacedBy === null
      ? []
      : [
          {
            label: texts.replacedBy,
            value: (
              <>
                {texts.versionOf(replacedBy.versionNo)} (<DateTimeText at={replacedBy.frozenAt} />): <Link to={`/xac-minh/${replacedBy.code}`}>{replacedBy.code}</Link>
              </>
            ),
          },
        ]),
  ];
  return (
    <div role="status">
      <FormSection title={texts.answer(code)} lead={texts.explained[standing]}>
        <p>
          <StateTag tone={tones[standing]}>{texts.standings[standing]}</StateTag>
        </p>
        {facts.length > 0 && <FactList facts={facts} />}
      </FormSection>
    </div>
  );
}
