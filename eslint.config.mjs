import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import importX from 'eslint-plugin-import-x';
import react from 'eslint-plugin-react';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The features of the API, in their one order: each may use the ones before it, none after it. */
const apiFeatures = [
  'organizations',
  'users',
  'credentials',
  'devices',
  'categories',
  'builds',
  'images',
  'device-firmware',
  'upgrades',
  'statistics',
  'audit',
  'settings',
];

const featureZones = apiFeatures.flatMap((feature, index) =>
  apiFeatures.slice(index + 1).map((later) => ({
    target: `./apps/api/src/features/${feature}`,
    from: `./apps/api/src/features/${later}`,
    message: `A feature imports only from features before it: ${apiFeatures.join(' → ')}.`,
  })),
);

const files = {
  tests: ['**/*.{spec,int-spec,device-spec,e2e-spec}.{ts,tsx}', '**/test/**', 'libs/{testing,upgrader-testing}/**'],
  tools: ['tools/**'],
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'data', 'extensions', '.nx', 'libs/api-client/src/schema.d.ts', 'coverage'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts,mjs}'],
    plugins: { '@nx': nx, 'import-x': importX },
    languageOptions: {
      globals: globals.node,
      // Files with decorators import classes that only their metadata names.
      parserOptions: { experimentalDecorators: true, emitDecoratorMetadata: true },
    },
    settings: {
      'import-x/resolver-next': [],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      'import-x/no-restricted-paths': ['error', { zones: featureZones }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: [
            { sourceTag: 'scope:web', onlyDependOnLibsWithTags: ['scope:web', 'scope:shared'] },
            { sourceTag: 'scope:server', onlyDependOnLibsWithTags: ['scope:server', 'scope:shared'] },
            { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
            {
              sourceTag: 'type:app',
              onlyDependOnLibsWithTags: ['type:feature', 'type:data', 'type:core', 'type:client', 'type:util'],
            },
            { sourceTag: 'type:feature', onlyDependOnLibsWithTags: ['type:data', 'type:core', 'type:util'] },
            { sourceTag: 'type:data', onlyDependOnLibsWithTags: ['type:core', 'type:util'] },
            {
              sourceTag: 'type:core',
              onlyDependOnLibsWithTags: ['type:core'],
              bannedExternalImports: ['@nestjs/*', 'typeorm', 'bull', 'express', 'react'],
            },
            { sourceTag: 'type:client', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'type:util', onlyDependOnLibsWithTags: [] },
            {
              sourceTag: 'type:testing',
              onlyDependOnLibsWithTags: [
                'type:testing',
                'type:feature',
                'type:data',
                'type:core',
                'type:client',
                'type:util',
              ],
            },
          ],
        },
      ],
    },
  },
  {
    // Settings have one home; everything else receives what it needs.
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.ts'],
    ignores: [
      'libs/config/src/**',
      'apps/launcher/src/**',
      'libs/embedded-servers/src/**',
      ...files.tests,
      'apps/e2e/**',
      // Run by the build.
      'apps/dashboard/*.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in libs/config alone.' },
      ],
    },
  },
  {
    // Shells of vendors and simulators know less than ash does; a script that one of them refuses fails every upgrade.
    files: ['libs/upgraders/src/openw*/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: String.raw`TemplateElement[value.raw=/"\$@"|\bshift\b|<<|\blocal\b|^\s*\w+ ?\(\) ?[{]/m]`,
          message: 'Scripts for devices do without functions, here-documents, shift and "$@".',
        },
      ],
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts'],
    ignores: ['libs/upgraders/src/ssh/**', 'libs/device-simulator/**', ...files.tests],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: ['node-ssh', 'ssh2'].map((name) => ({ name, message: 'Only libs/upgraders/src/ssh speaks SSH.' })) },
      ],
    },
  },
  {
    files: ['apps/dashboard/**/*.{ts,tsx}', 'examples/*/dashboard/**/*.{ts,tsx}'],
    plugins: { react, 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    settings: { react: { version: '19' } },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'react/jsx-key': 'error',
      'react/jsx-no-literals': [
        'error',
        { noStrings: true, ignoreProps: true, allowedStrings: ['·', '→', '–', '/', ':', '%', '✓'] },
      ],
      // What is said or shown by an attribute is a text like any other.
      'no-restricted-syntax': [
        'error',
        ...[
          'JSXAttribute[name.name=/^(aria-label|title|label|placeholder|alt|description|answer)$/] > Literal',
          'JSXAttribute[name.name=/^(aria-label|title|label|placeholder|alt|description|answer)$/] Literal.expression',
          "Property[key.value='aria-label'] > Literal.value",
        ].map((text) => ({
          selector: `${text}[value=/[A-Za-z]{2}/]`,
          message: 'Texts have their place in src/locales.',
        })),
      ],
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            { target: './apps/dashboard/src/shared', from: './apps/dashboard/src/features' },
            { target: './apps/dashboard/src/shared', from: './apps/dashboard/src/app' },
            { target: './apps/dashboard/src/features', from: './apps/dashboard/src/app', except: ['./paths.ts'] },
          ],
        },
      ],
    },
  },
  {
    // Extensions are made of what libraries and composition roots publish, and of nothing else of ours.
    files: ['examples/**/*.{ts,tsx}'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [
            '@firmware-upgrader/api',
            '@firmware-upgrader/api-testing',
            '@firmware-upgrader/dashboard',
            '@firmware-upgrader/dashboard-testing',
            '@firmware-upgrader/worker',
          ],
          depConstraints: [
            {
              sourceTag: 'type:extension',
              onlyDependOnLibsWithTags: ['type:feature', 'type:data', 'type:core', 'type:client', 'type:testing'],
            },
          ],
        },
      ],
    },
  },
  { files: ['libs/database/src/migrations/**'], rules: { 'max-lines': 'off' } },
  {
    files: [...files.tests, ...files.tools, 'apps/e2e/**'],
    rules: { '@nx/enforce-module-boundaries': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: [...files.tools, 'apps/launcher/**', '**/*.mjs'], rules: { 'no-console': 'off' } },
  prettier,
);
