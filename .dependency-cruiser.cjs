const { readdirSync } = require('node:fs');
const { join } = require('node:path');

/** The line: a library may import only what stands before it. `scoring-core` and `platform` do not know each other. */
const foundations = ['scoring-core', 'platform'];
const contexts = ['organization', 'identity', 'campaigns', 'registry', 'judging', 'awards', 'reports', 'privacy'];
const line = [...foundations, ...contexts];

const unplaced = readdirSync(join(__dirname, 'libs')).filter((name) => !line.includes(name));
if (unplaced.length > 0) throw new Error(`libraries without a place in the line: ${unplaced.join(', ')}`);

const any = (names) => `(${names.join('|')})`;

const leftwards = contexts.map((context, index) => ({
  name: `only-leftwards-${context}`,
  comment: 'A context imports only what stands to its left.',
  severity: 'error',
  from: { path: `^libs/${context}/` },
  to: { path: `^(libs/${any(['none', ...contexts.slice(index + 1)])}/|apps/)` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...leftwards,
    {
      name: 'scoring-core-is-pure',
      comment: 'scoring-core imports itself and nothing else: no package, no Node built-in.',
      severity: 'error',
      from: { path: '^libs/scoring-core/src/' },
      to: { pathNot: '^libs/scoring-core/src/' },
    },
    {
      name: 'platform-knows-no-context',
      comment: 'Plumbing knows neither contexts nor scoring-core.',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: `^(libs/${any(['scoring-core', ...contexts])}/|apps/)` },
    },
    {
      name: 'front-door-only',
      comment: 'A library is entered through its index.ts (the data source may use the side door entities.ts).',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/([^/]+)/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/(index\\.ts|text/index\\.ts)$'] },
    },
    {
      name: 'apps-use-front-doors',
      comment: 'Applications enter libraries through index.ts; only the data source uses entities.ts.',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/[^/]+/src/entities\\.ts$'] },
    },
    {
      name: 'side-door-for-the-data-source',
      comment: 'Only apps/api/src/database may see entities.',
      severity: 'error',
      from: { pathNot: '^(apps/api/src/database/)' },
      to: { path: '^libs/[^/]+/src/entities\\.ts$' },
    },
    {
      name: 'not-through-own-front-door',
      comment: 'Inside a library files import each other, never their own index.ts.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/' },
      to: { path: '^libs/$1/src/index\\.ts$' },
    },
    {
      name: 'http-is-an-edge',
      comment: 'http/ is imported by its module and its front door alone.',
      severity: 'error',
      from: { path: `^libs/${any(contexts)}/src/`, pathNot: ['/http/', '\\.module\\.ts$', '^libs/[^/]+/src/index\\.ts$'] },
      to: { path: `^libs/${any(contexts)}/src/http/` },
    },
    {
      name: 'http-sees-no-persistence',
      comment: 'Controllers and DTOs call services; they never touch tables.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/http/', pathNot: '^libs/platform/' },
      to: { path: '(/persistence/|^node_modules/(typeorm|pg)/)' },
    },
    {
      name: 'services-and-policies-without-database-packages',
      comment: 'Queries live in repositories.',
      severity: 'error',
      from: { path: `^libs/${any(contexts)}/src/.*\\.(service|policy)\\.ts$` },
      to: { path: '^node_modules/(typeorm|pg|@nestjs/typeorm)/' },
    },
    {
      name: 'policies-are-pure',
      comment: 'A policy decides on plain values.',
      severity: 'error',
      from: { path: '\\.policy\\.ts$' },
      to: { path: '(/persistence/.*\\.repository\\.ts$|\\.service\\.ts$|^node_modules/)' },
    },
    {
      name: 'web-features-are-islands',
      comment: 'A feature sees its own folder, ui, api, messages and scoring-core.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/(features|app)/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'web-knows-scoring-core-only',
      comment: 'The browser shares the arithmetic with the server and nothing else.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs/|apps/(api|cli|worker)/)', pathNot: '^libs/scoring-core/' },
    },
    {
      name: 'web-ui-has-no-domain',
      comment: 'The kit knows neither features nor the shell.',
      severity: 'error',
      from: { path: '^apps/web/src/ui/' },
      to: { path: '^apps/web/src/(features|app)/' },
    },
    {
      name: 'shipped-code-without-tests-and-dev-dependencies',
      comment: 'What ships imports neither test/ nor a dev dependency.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^apps/web/vite\\.config\\.ts$', '^libs/scoring-core/test-oracle/'] },
      to: { path: ['^test/', '^libs/scoring-core/test-oracle/'] },
    },
    {
      name: 'no-dev-dependency',
      comment: 'What ships imports no dev dependency.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^apps/web/vite\\.config\\.ts$', '^libs/scoring-core/test-oracle/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-undeclared-package',
      comment: 'Every package used stands in package.json.',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    {
      name: 'no-cycles',
      comment: 'No import cycle, types included.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { couldNotResolve: true, pathNot: '\\.(css|svg|png)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.(spec|property-spec|int-spec|e2e-spec)\\.tsx?$', '(^|/)dist/'] },
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
