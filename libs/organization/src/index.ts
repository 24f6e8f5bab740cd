export * from './organization.module';
export { today, vietnamDay } from './today';
export * from './unit-lines.service';
export * from './units.service';
export * from './unit-standing';
export * from './unit-standing.service';
