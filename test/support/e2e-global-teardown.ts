import { closeTestCluster } from './test-cluster';

export default async function tearDown(): Promise<void> {
  await closeTestCluster();
}
