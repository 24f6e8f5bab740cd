import { afterClosingErrors } from './vi/after-closing-errors';
import { agreementErrors } from './vi/agreement-errors';
import { app } from './vi/app';
import { assignmentErrors } from './vi/assignment-errors';
import { awardsErrors } from './vi/awards-errors';
import { campaigns, campaignsErrors } from './vi/campaigns';
import { conflicts, conflictsErrors } from './vi/conflicts';
import { councilErrors } from './vi/council-errors';
import { countdown } from './vi/countdown';
import { decisionsErrors } from './vi/decisions-errors';
import { desk } from './vi/desk';
import { generalErrors } from './vi/general-errors';
import { judging, judgingErrors } from './vi/judging';
import { navigation } from './vi/navigation';
import { notices } from './vi/notices';
import { offline } from './vi/offline';
import { offlineWorkbookErrors } from './vi/offline-workbook-errors';
import { organizationErrors } from './vi/organization-errors';
import { paperSetErrors } from './vi/paper-set-errors';
import { people, peopleErrors } from './vi/people';
import { publicSite, publicSiteErrors } from './vi/public';
import { publicationErrors } from './vi/publication-errors';
import { registry, registryErrors } from './vi/registry';
import { remindersErrors } from './vi/reminders-errors';
import { rewardsErrors } from './vi/rewards-errors';
import { session, sessionErrors } from './vi/session';
import { trialErrors } from './vi/trial-errors';
import { ui } from './vi/ui';
import { verificationErrors } from './vi/verification-errors';
import { viewer } from './vi/viewer';

/**
 * Sentences that the first screens need, by feature, and the sentence of each error code. What only pages of the council, of results,
 * publication and verification say is imported by them alone, so that nobody else waits for it.
 */
export const messages = {
  app,
  ui,
  session,
  people,
  campaigns,
  registry,
  judging,
  conflicts,
  desk,
  viewer,
  navigation,
  notices,
  countdown,
  offline,
  publicSite,
  errors: {
    ...generalErrors,
    ...sessionErrors,
    ...organizationErrors,
    ...peopleErrors,
    ...campaignsErrors,
    ...registryErrors,
    ...judgingErrors,
    ...offlineWorkbookErrors,
    ...afterClosingErrors,
    ...assignmentErrors,
    ...conflictsErrors,
    ...awardsErrors,
    ...agreementErrors,
    ...trialErrors,
    ...decisionsErrors,
    ...paperSetErrors,
    ...councilErrors,
    ...remindersErrors,
    ...publicSiteErrors,
    ...verificationErrors,
    ...publicationErrors,
    ...rewardsErrors,
  },
};
