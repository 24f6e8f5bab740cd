import { useLocation, useParams } from 'react-router';
import { bringSentences } from '../../messages/brought-sentences';
import { dutiesErrors } from '../../messages/vi/duties-errors';
import { CalendarPage } from './calendar-page';
import { MatrixPage } from './matrix-page';
import { NewPlanPage } from './new-plan-page';
import { OwnDutiesPage } from './own-duties-page';
import { PlanPage } from './plan-page';

bringSentences(dutiesErrors);

/** The word in the address that stands for a line that is still to be planned. */
const fresh = 'moi';

/** What own units owe, the calendar, one line of it, or who owes what. */
export default function Pages() {
  const { planId } = useParams();
  const { pathname } = useLocation();
  if (pathname.startsWith('/viec-phai-lam')) return <OwnDutiesPage />;
  if (pathname.startsWith('/don-doc-don-vi')) return <MatrixPage />;
  if (planId === undefined) return <CalendarPage />;
  return planId === fresh ? <NewPlanPage /> : <PlanPage key={planId} id={planId} />;
}
