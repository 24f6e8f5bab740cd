import { openTestCluster } from './test-cluster';

export default async function setUp(): Promise<void> {
  await openTestCluster();
}
