import Button from 'antd/es/button';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { formatCount } from '../../messages/format';
import { awards as awardsMessages } from '../../messages/vi/awards';
import { FactList } from '../../ui/fact-list';
import { FormSection } from '../../ui/form-section';
import { PageError } from '../../ui/page-error';
import { PageHeader } from '../../ui/page-header';
import { PageSkeleton } from '../../ui/skeleton';
import css from './awards.module.css';
import { ExplanationView } from './explanation-view';
import { exactInWords, withComma } from './figures';
import { MarksTable } from './marks-table';
import { lineQuery, resultQuery, type LineDetail } from './queries';
import { notesOf, reasonOf, waitingOf } from './result-words';
import { TrailView } from './trail-view';

const texts = awardsMessages;

/** The sentence that says where the line stands. */
function standsWhere(line: LineDetail): string {
  if (line.rank === null) return `${texts.detail.unrankedSentence} ${reasonOf(line, line.reasonAtName)}.`;
  const sentence = line.tied ? texts.detail.tiedSentence : texts.detail.rankSentence;
  return sentence(formatCount(line.rank), line.peerGroup);
}

/** *Giải trình thứ hạng*: why one nomination stands where it stands, in figures a person can recompute. */
export default function LinePage() {
  const { resultId = '', position = '' } = useParams();
  const query = useQuery(lineQuery(resultId, position));
  const whole = useQuery(resultQuery(resultId));
  if (query.isError || whole.isError) {
    return <PageError error={query.error ?? whole.error} onRetry={() => void Promise.all([query.refetch(), whole.refetch()])} />;
  }
  if (query.isPending || whole.isPending) return <PageSkeleton />;
  const [line, result] = [query.data, whole.data];
  const waiting = waitingOf(line, result.undecided);
  return (
    <>
      <PageHeader
        title={`${texts.detail.title}: ${line.nominationCode}`}
        lead={`${line.name} – ${line.unitName}`}
        actions={
          <>
            <Button onClick={() => window.print()}>{texts.explanation.print}</Button>
            <Link to={`/dot-xet/${result.campaignId}/ket-qua`}>{texts.detail.back}</Link>
          </>
        }
      />
      <p className={css.ofPaper}>{texts.detail.ofResult(result.campaignName, formatCount(result.versionNo), result.sha256.slice(0, 12))}</p>
      <p className={css.where}>{standsWhere(line)}</p>
      <FormSection title={texts.detail.outcome}>
        <FactList
          facts={[
            { label: texts.columns.field, value: line.field },
            ...(line.finalScore === null ? [] : [{ label: texts.detail.score, value: <strong>{withComma(line.finalScore)}</strong> }]),
            ...(line.exactScore === null ? [] : [{ label: texts.detail.exact, value: exactInWords(line.exactScore) }]),
            ...(line.className === null ? [] : [{ label: texts.columns.className, value: line.className }]),
            ...(line.rank === null ? [] : [{ label: texts.columns.award, value: waiting === null ? (line.award ?? texts.none) : <strong className={css.waiting}>{waiting}</strong> }]),
            ...(notesOf(line).length === 0 ? [] : [{ label: texts.columns.note, value: notesOf(line).join('; ') }]),
          ]}
        />
      </FormSection>
      {line.trail === null ? <p>{texts.detail.noTrail}</p> : <TrailView trail={line.trail} averages={line.explanation.averages} />}
      {line.explanation.marks.members.length > 0 && (
        <FormSection title={texts.marks.title} lead={texts.marks.lead}>
          <MarksTable leaves={line.explanation.marks.leaves} heads={line.explanation.marks.members.map(({ code }) => code)} />
        </FormSection>
      )}
      <ExplanationView line={line} />
    </>
  );
}
