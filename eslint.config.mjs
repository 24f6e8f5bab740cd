import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', 'coverage/', 'test-output/', 'apps/web/src/api/schema.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', prefer: 'type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
      'no-restricted-globals': ['error', { name: 'toFixed', message: 'Rounding belongs to scoring-core.' }],
    },
  },
  {
    // Nest reads constructor types at run time: a type-only import would erase them.
    files: ['apps/{api,worker,cli}/**/*.ts', 'libs/{platform,organization,identity,campaigns,registry,judging,awards,reports,privacy}/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['libs/scoring-core/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'toFixed', message: 'Rounding belongs to scoring-core.' },
        { object: 'Math', property: 'round', message: 'Rounding belongs to scoring-core.' },
      ],
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/{api,worker,cli}/**/*.ts'],
    ignores: ['libs/platform/src/config/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Settings are read in platform/config alone.' },
        { selector: "CallExpression[callee.property.name='save']", message: 'save() overwrites a newer row in silence: use a guarded update.' },
      ],
    },
  },
  {
    files: ['libs/*/src/**/*.{service,policy}.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/common',
              importNames: ['HttpException', 'BadRequestException', 'NotFoundException', 'ForbiddenException', 'UnauthorizedException', 'ConflictException'],
              message: 'A service throws Problem; HTTP is an edge.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ['test/**/*.ts', '**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.name='setTimeout']", message: 'No waiting by the clock in tests.' },
        { selector: "CallExpression[callee.property.name='waitForTimeout']", message: 'No waiting by the clock in tests.' },
        { selector: "CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip)$/]", message: 'No focused and no skipped tests.' },
        { selector: "CallExpression[callee.object.name='jest'][callee.property.name!=/^(spyOn|restoreAllMocks|useFakeTimers|useRealTimers|advanceTimersByTime|setSystemTime)$/]", message: 'Tests run in plain Node (docs/adr/0024): no module is replaced or loaded anew.' },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-console': 'off' },
  },
);
