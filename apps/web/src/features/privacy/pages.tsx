import { useLocation, useParams } from 'react-router';
import { bringSentences } from '../../messages/brought-sentences';
import { personalDataErrors } from '../../messages/vi/personal-data-errors';
import { FieldMapPage } from './field-map-page';
import { NewRequest } from './new-request';
import { RequestPage } from './request-page';
import { RequestsPage } from './requests-page';

bringSentences(personalDataErrors);

/** What is held of people, and what they ask about it. */
export default function Pages() {
  const { requestId } = useParams();
  const { pathname } = useLocation();
  if (requestId === 'moi') return <NewRequest />;
  if (requestId !== undefined) return <RequestPage key={requestId} id={requestId} />;
  return pathname.startsWith('/du-lieu-ca-nhan/yeu-cau') ? <RequestsPage /> : <FieldMapPage />;
}
