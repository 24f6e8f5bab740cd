/** One planted violation per import rule: the file, what it imports, and the rule that must catch it. */
export interface PlantedImport {
  readonly rule: string;
  readonly file: string;
  readonly source: string;
}

const contexts = ['organization', 'identity', 'campaigns', 'registry', 'judging', 'awards', 'reports', 'privacy'];

const rightwards = contexts.slice(0, -1).map((context, index) => ({
  rule: `only-leftwards-${context}`,
  file: `libs/${context}/src/looks-right.ts`,
  source: `export { nothing } from '@dvk/${contexts[index + 1]}';`,
}));

export const plantedImports: readonly PlantedImport[] = [
  ...rightwards,
  {
    rule: 'only-leftwards-privacy',
    file: 'libs/privacy/src/looks-at-an-app.ts',
    source: `export { nothing } from '../../../apps/api/src/main';`,
  },
  { rule: 'scoring-core-is-pure', file: 'libs/scoring-core/src/reads-files.ts', source: `export { readFileSync } from 'node:fs';` },
  {
    rule: 'platform-knows-no-context',
    file: 'libs/platform/src/knows-scoring.ts',
    source: `export { nothing } from '@dvk/scoring-core';`,
  },
  {
    rule: 'front-door-only',
    file: 'libs/judging/src/through-the-window.ts',
    source: `export { inner } from '../../registry/src/inner';`,
  },
  {
    rule: 'apps-use-front-doors',
    file: 'apps/api/src/through-the-window.ts',
    source: `export { inner } from '../../../libs/registry/src/inner';`,
  },
  {
    rule: 'side-door-for-the-data-source',
    file: 'apps/cli/src/side-door.ts',
    source: `export { nothing } from '@dvk/judging/entities';`,
  },
  {
    rule: 'not-through-own-front-door',
    file: 'libs/judging/src/own-door.ts',
    source: `export { nothing } from './index';`,
  },
  {
    rule: 'http-is-an-edge',
    file: 'libs/judging/src/uses-http.ts',
    source: `export { route } from './http/route.controller';`,
  },
  {
    rule: 'http-sees-no-persistence',
    file: 'libs/judging/src/http/sees-tables.ts',
    source: `export { row } from '../persistence/row.repository';`,
  },
  {
    rule: 'services-and-policies-without-database-packages',
    file: 'libs/judging/src/queries.service.ts',
    source: `export { DataSource } from 'typeorm';`,
  },
  {
    rule: 'policies-are-pure',
    file: 'libs/judging/src/reads.policy.ts',
    source: `export { row } from './persistence/row.repository';`,
  },
  {
    rule: 'web-features-are-islands',
    file: 'apps/web/src/features/one/visits.ts',
    source: `export { nothing } from '../two';`,
  },
  {
    rule: 'web-knows-scoring-core-only',
    file: 'apps/web/src/features/one/knows-server.ts',
    source: `export { nothing } from '@dvk/judging';`,
  },
  {
    rule: 'web-ui-has-no-domain',
    file: 'apps/web/src/ui/knows-feature.ts',
    source: `export { nothing } from '../features/two';`,
  },
  {
    rule: 'shipped-code-without-tests-and-dev-dependencies',
    file: 'libs/judging/src/uses-test.ts',
    source: `export { nothing } from '../../../test/support/nothing';`,
  },
  { rule: 'no-dev-dependency', file: 'libs/judging/src/uses-dev.ts', source: `export { nothing } from 'planted-dev';` },
  { rule: 'no-undeclared-package', file: 'libs/judging/src/uses-stray.ts', source: `export { nothing } from 'planted-stray';` },
  { rule: 'no-cycles', file: 'libs/judging/src/cycle-one.ts', source: `export { two } from './cycle-two';\nexport const one = 1;` },
  { rule: 'resolvable', file: 'libs/judging/src/leads-nowhere.ts', source: `export { nothing } from './not-there';` },
];

/** What the planted files import: lawful by themselves. */
export const lawfulFiles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['scoring-core', 'platform', ...contexts].map((name) => [`libs/${name}/src/index.ts`, 'export const nothing = 0;']),
  ),
  'libs/judging/src/entities.ts': 'export const nothing = 0;',
  'libs/registry/src/inner.ts': 'export const inner = 0;',
  'libs/judging/src/http/route.controller.ts': 'export const route = 0;',
  'libs/judging/src/persistence/row.repository.ts': 'export const row = 0;',
  'libs/judging/src/cycle-two.ts': `export { one } from './cycle-one';\nexport const two = 2;`,
  'apps/api/src/main.ts': 'export const nothing = 0;',
  'apps/web/src/features/two/index.ts': 'export const nothing = 0;',
  'test/support/nothing.ts': 'export const nothing = 0;',
};

/** Packages that the planted tree has installed. */
export const plantedPackages: readonly string[] = ['typeorm', 'planted-dev', 'planted-stray'];
