import { messages } from '../../../messages/vi';
import type { Campaign } from '../campaign';
import css from '../campaigns.module.css';
import { areRulesLocked } from '../phase-state';

/** Says why a part of the settings can only be read. */
export function LockedNote({ campaign }: { campaign: Campaign }) {
  return areRulesLocked(campaign.phases) ? <p className={css.locked}>{messages.campaigns.settings.locked}</p> : null;
}
