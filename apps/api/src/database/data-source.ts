import { NamedConstraints } from '@dvk/platform';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities } from './entities';
import { migrations } from './migrations';

/** The one description of the database connection; migrations are run by `migrate` and never by starting. */
export function dataSourceOptions(databaseUrl: string, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    entities,
    migrations,
    migrationsTableName: 'schema_migration',
    namingStrategy: new NamedConstraints(),
    poolSize,
    synchronize: false,
    migrationsRun: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    installExtensions: false,
    applicationName: 'dan-van-kheo',
    // `current_date` is the day in Viet Nam, wherever the server stands.
    extra: { options: '-c timezone=Asia/Ho_Chi_Minh -c default_transaction_isolation=read\\ committed' },
  };
}

export function openDataSource(databaseUrl: string, poolSize = 4): Promise<DataSource> {
  return new DataSource(dataSourceOptions(databaseUrl, poolSize)).initialize();
}
