export * from './national-units.service';
export * from './organization.module';
export { today, vietnamDay } from './today';
export * from './unit';
export * from './unit-kinds';
export * from './unit-lines.service';
export * from './unit-standing';
export * from './unit-standing.service';
export * from './units.service';
