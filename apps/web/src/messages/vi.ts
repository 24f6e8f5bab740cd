import { afterClosing, afterClosingErrors } from './vi/after-closing';
import { agreement, agreementErrors } from './vi/agreement';
import { app } from './vi/app';
import { assignment, assignmentErrors } from './vi/assignment';
import { awards, awardsErrors } from './vi/awards';
import { campaigns, campaignsErrors } from './vi/campaigns';
import { conflicts, conflictsErrors } from './vi/conflicts';
import { council, councilErrors } from './vi/council';
import { countdown } from './vi/countdown';
import { decisions, decisionsErrors, obstacles } from './vi/decisions';
import { desk } from './vi/desk';
import { generalErrors } from './vi/general-errors';
import { judging, judgingErrors } from './vi/judging';
import { notices } from './vi/notices';
import { offline } from './vi/offline';
import { offlineWorkbook, offlineWorkbookErrors } from './vi/offline-workbook';
import { organization, organizationErrors } from './vi/organization';
import { panelWork } from './vi/panels';
import { paperSet, paperSetErrors } from './vi/paper-set';
import { people, peopleErrors } from './vi/people';
import { publicSite, publicSiteErrors } from './vi/public';
import { publication, publicationErrors } from './vi/publication';
import { registry, registryErrors } from './vi/registry';
import { reminders, remindersErrors } from './vi/reminders';
import { session, sessionErrors } from './vi/session';
import { trial, trialErrors } from './vi/trial';
import { ui } from './vi/ui';
import { verification, verificationErrors } from './vi/verification';
import { viewer } from './vi/viewer';

/** Every sentence of the web, by feature, and the sentence of each error code. */
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
  agreement,
  trial,
  decisions,
  obstacles,
  paperSet,
  council,
  notices,
  reminders,
  countdown,
  offline,
  publicSite,
  verification,
  publication,
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
