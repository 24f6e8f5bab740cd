import { afterClosing, afterClosingErrors } from './vi/after-closing';
import { agreementErrors } from './vi/agreement-errors';
import { app } from './vi/app';
import { assignment, assignmentErrors } from './vi/assignment';
import { awards, awardsErrors } from './vi/awards';
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
import { offlineWorkbook, offlineWorkbookErrors } from './vi/offline-workbook';
import { organization, organizationErrors } from './vi/organization';
import { panelWork } from './vi/panels';
import { paperSetErrors } from './vi/paper-set-errors';
import { people, peopleErrors } from './vi/people';
import { publicSite, publicSiteErrors } from './vi/public';
import { publicationErrors } from './vi/publication-errors';
import { registry, registryErrors } from './vi/registry';
import { reminders, remindersErrors } from './vi/reminders';
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
  organization,
  people,
  campaigns,
  registry,
  judging,
  assignment,
  offlineWorkbook,
  afterClosing,
  conflicts,
  desk,
  viewer,
  panelWork,
  awards,
  navigation,
  notices,
  reminders,
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
  },
};
