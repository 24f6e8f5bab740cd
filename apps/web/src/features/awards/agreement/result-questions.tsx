import { agreement as agreementMessages } from '../../../messages/vi/agreement';
import { trial as trialMessages } from '../../../messages/vi/trial';
import { ButtonLink } from '../../../ui/button-link';
import css from './agreement.module.css';

/** From a result to what may be asked of it. */
export const ResultQuestions = ({ resultId }: { resultId: string }) => (
  <p className={css.links}>
    <ButtonLink to={`/ket-qua/${resultId}/muc-do-thong-nhat`}>{agreementMessages.open}</ButtonLink>
    <ButtonLink to={`/ket-qua/${resultId}/phuong-an-thu`}>{trialMessages.open}</ButtonLink>
  </p>
);
