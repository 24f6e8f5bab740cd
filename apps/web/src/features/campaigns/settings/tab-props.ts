import type { Campaign } from '../campaign';

export interface TabProps {
  campaign: Campaign;
  /** Drops what was typed and shows the campaign as it is now. */
  reload: () => void;
}
