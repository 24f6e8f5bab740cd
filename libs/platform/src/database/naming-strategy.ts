import { DefaultNamingStrategy, type Table } from 'typeorm';

function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

function tableNameOf(tableOrName: Table | string): string {
  const name = typeof tableOrName === 'string' ? tableOrName : tableOrName.name;
  return name.split('.').at(-1) ?? name;
}

/**
 * Tables and columns in snake_case, constraints with speaking names
 * (`pk_ uq_ fk_ ix_` + table + columns), so that a violated constraint can be
 * mapped to an error code by its name.
 */
export class NamedConstraints extends DefaultNamingStrategy {
  override tableName(targetName: string, userSpecifiedName: string | undefined): string {
    return userSpecifiedName ?? snakeCase(targetName.replace(/Entity$/, ''));
  }
  override columnName(propertyName: string, customName: string | undefined, embeddedPrefixes: string[]): string {
    return [...embeddedPrefixes, customName ?? propertyName].map(snakeCase).join('_');
  }
  override primaryKeyName(table: Table | string): string {
    return `pk_${tableNameOf(table)}`;
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return `uq_${tableNameOf(table)}_${[...columns].sort().join('_')}`;
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `fk_${tableNameOf(table)}_${[...columns].sort().join('_')}`;
  }
  override indexName(table: Table | string, columns: string[]): string {
    return `ix_${tableNameOf(table)}_${[...columns].sort().join('_')}`;
  }
}
