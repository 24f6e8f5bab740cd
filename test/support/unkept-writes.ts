import type { DataSource } from 'typeorm';

/**
 * Makes a database forget: every transaction runs to its end, deferred checks included, is answered as committed and is rolled
 * back instead. So each request of a long row meets the same state, whatever those before it were permitted to do. The
 * program itself is not touched.
 */
export function forgetWrites(dataSource: DataSource): { remember(): void } {
  const createQueryRunner = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = createQueryRunner(mode);
    runner.commitTransaction = async () => {
      await runner.query('SET CONSTRAINTS ALL IMMEDIATE');
      await runner.rollbackTransaction();
    };
    return runner;
  };
  return {
    remember: () => {
      dataSource.createQueryRunner = createQueryRunner;
    },
  };
}
