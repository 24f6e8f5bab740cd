import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { bringSentences } from '../../../../messages/brought-sentences';
import { obstacleListErrors } from '../../../../messages/vi/obstacle-list-errors';
import { obstacleLists } from '../../../../messages/vi/obstacle-lists';
import { ButtonLink } from '../../../../ui/button-link';
import { DocumentFields, noDocument, wholeDocument } from '../../../../ui/document-fields';
import { EmptyState } from '../../../../ui/empty-state';
import { FormSection } from '../../../../ui/form-section';
import { PageError } from '../../../../ui/page-error';
import { PageHeader } from '../../../../ui/page-header';
import { SelectField } from '../../../../ui/select-field';
import { PageSkeleton } from '../../../../ui/skeleton';
import { TextAreaField } from '../../../../ui/text-area-field';
import { obstaclesQuery } from '../queries';
import { ByFile } from './by-file';
import { ChooseMany } from './choose-many';
import type { ListDocument } from './queries';

bringSentences(obstacleListErrors);

const texts = obstacleLists;

/** One document that speaks of many nominations: chosen on the screen, or listed in a workbook. */
export default function ObstacleListPage() {
  const { campaignId = '' } = useParams();
  const query = useQuery(obstaclesQuery(campaignId));
  const [typed, setTyped] = useState(noDocument);
  const [summary, setSummary] = useState('');
  const [way, setWay] = useState<'choose' | 'file'>('choose');
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  const page = query.data;
  const header = <PageHeader title={texts.title} lead={texts.lead(page.campaignName)} actions={<ButtonLink to={`/dot-xet/${campaignId}/vuong-mac`}>{texts.back}</ButtonLink>} />;
  if (!page.mayEnter || page.nominations.length === 0) {
    return (
      <>
        {header}
        <EmptyState title={page.mayEnter ? texts.none : texts.mayNot} hint={page.mayEnter ? texts.noneHint : texts.mayNotHint} />
      </>
    );
  }
  const whole = wholeDocument(typed);
  const document: ListDocument | null = whole === null ? null : { documentNumber: whole.number, documentDate: whole.date, documentIssuer: whole.issuer, summary };
  return (
    <>
      {header}
      <FormSection title={texts.document} lead={texts.documentLead} columns={2}>
        <DocumentFields value={typed} onChange={setTyped} />
        <TextAreaField label={texts.summary} required={way === 'choose'} maxLength={2_000} value={summary} onChange={setSummary} />
        <SelectField
          label={texts.way}
          value={way}
          onChange={(chosen) => setWay(chosen === 'file' ? 'file' : 'choose')}
          choices={[
            { value: 'choose', label: texts.ways.choose },
            { value: 'file', label: texts.ways.file },
          ]}
        />
      </FormSection>
      {way === 'choose' ? <ChooseMany page={page} document={document} /> : <ByFile campaignId={campaignId} document={document} />}
    </>
  );
}
