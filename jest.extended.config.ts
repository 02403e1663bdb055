import type { Config } from 'jest';
import { resolve } from 'node:path';
import config from './jest.config';

const folders = (process.env['EXTENSIONS'] ?? 'examples/inventory-details').split(',').map((one) => resolve(one));
// Where the tests look for what they compose the product of.
process.env['TEST_EXTENSIONS'] = folders.join(',');

type Project = Exclude<NonNullable<Config['projects']>[number], string>;
const projects = (config.projects ?? []) as Project[];

/** Our tests of the whole product once more, this time with extensions in it; and the extensions' own tests. */
const extended: Record<string, { ours: string[]; theirs: string }> = {
  unit: { ours: [], theirs: '*.spec.ts' },
  integration: { ours: ['<rootDir>/apps/**/*.int-spec.ts'], theirs: '*.int-spec.ts' },
  page: { ours: [], theirs: '*.spec.tsx' },
  browser: { ours: ['<rootDir>/apps/e2e/**/*.e2e-spec.ts'], theirs: '*.e2e-spec.ts' },
};

export default {
  ...config,
  projects: projects.flatMap((project) => {
    const tests = extended[String(project.displayName)];
    if (!tests) return [];
    return [
      {
        ...project,
        // A folder outside this one finds our packages, too.
        roots: [__dirname, ...folders],
        modulePaths: [resolve(__dirname, 'node_modules')],
        testMatch: [...tests.ours, ...folders.map((folder) => `${folder}/**/${tests.theirs}`)],
        // How the database plans is a matter of our statements, which extensions leave as they are.
        testPathIgnorePatterns: ['/node_modules/', 'query-plans'],
      },
    ];
  }),
} satisfies Config;
