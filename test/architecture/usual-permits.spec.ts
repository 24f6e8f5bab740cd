import { defaultPermits } from '@dvk/campaigns';
import { usualPermits } from '../../apps/web/src/features/campaigns/settings/usual-permits';

it('a phase that is added by hand permits what the same phase of a new campaign does', () => {
  expect(usualPermits).toEqual(defaultPermits);
});
