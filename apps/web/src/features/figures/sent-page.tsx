import { useParams } from 'react-router';
import { bringSentences } from '../../messages/brought-sentences';
import { figuresErrors } from '../../messages/vi/figures-errors';
import { SentReport } from './sent-report';
import { SentReports } from './sent-reports';

bringSentences(figuresErrors);

/** Reports that were sent, or one of them. */
export default function SentPage() {
  const { reportId } = useParams();
  return reportId === undefined ? <SentReports /> : <SentReport key={reportId} id={reportId} />;
}
