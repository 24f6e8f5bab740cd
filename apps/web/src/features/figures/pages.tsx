import { useLocation, useParams } from 'react-router';
import { bringSentences } from '../../messages/brought-sentences';
import { figuresErrors } from '../../messages/vi/figures-errors';
import { FiguresPage } from './figures-page';
import { SentReport } from './sent-report';
import { SentReports } from './sent-reports';

bringSentences(figuresErrors);

/** The figures, the reports that were sent, or one of these. */
export default function Pages() {
  const { reportId } = useParams();
  const { pathname } = useLocation();
  if (reportId !== undefined) return <SentReport key={reportId} id={reportId} />;
  return pathname.startsWith('/so-lieu/da-gui') ? <SentReports /> : <FiguresPage />;
}
