import { decisions as decisionsMessages } from '../../../messages/vi/decisions';
import { StateTag } from '../../../ui/state-tag';

const texts = decisionsMessages.versions.standings;

/** Whether a version is final or a proposal. */
export const StandingTag = ({ standing }: { standing: string }) =>
  standing === 'final' ? <StateTag tone="locked">{texts.final}</StateTag> : <StateTag tone="progress">{texts.proposal}</StateTag>;
