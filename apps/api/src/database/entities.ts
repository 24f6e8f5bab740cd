import { awardsEntities } from '@dvk/awards/entities';
import { campaignsEntities } from '@dvk/campaigns/entities';
import { identityEntities } from '@dvk/identity/entities';
import { judgingEntities } from '@dvk/judging/entities';
import { organizationEntities } from '@dvk/organization/entities';
import { platformEntities } from '@dvk/platform/entities';
import { privacyEntities } from '@dvk/privacy/entities';
import { registryEntities } from '@dvk/registry/entities';
import { reportsEntities } from '@dvk/reports/entities';

/** Every table of the system. */
export const entities = [
  ...platformEntities,
  ...organizationEntities,
  ...identityEntities,
  ...campaignsEntities,
  ...registryEntities,
  ...judgingEntities,
  ...awardsEntities,
  ...reportsEntities,
  ...privacyEntities,
];
