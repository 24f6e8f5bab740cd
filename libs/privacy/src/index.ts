export { fieldMap, type MappedField, mappedFields, neverHeld } from './field-map/field-map';
export * from './privacy.module';
export { Retention } from './retention/retention.service';
export { retentionRules } from './retention/retention-rules';
