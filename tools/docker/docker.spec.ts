import { definitions } from '@firmware-upgrader/config';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, 'docker', file), 'utf8');
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found ?? '');

describe('the container files', () => {
  const compose = read('compose.yaml');
  const dockerfile = read('Dockerfile');

  it('name only settings that exist, and those that every process needs', () => {
    const ours = matches(compose, /^ +([A-Z_]+): /gm).filter((name) => !name.startsWith('POSTGRES_'));
    const built = matches(dockerfile, /^ENV NODE_ENV=production (.*)$/gm).flatMap((line) => matches(line, /(\w+)=/g));
    expect([...ours, ...built].filter((name) => !(name in definitions))).toEqual([]);
    expect(ours).toEqual(expect.arrayContaining(['DATABASE_URL', 'REDIS_URL', 'SECRET_KEY']));
  });

  it('run what the build makes', () => {
    const entries = matches(compose + dockerfile, /dist\/\w+\/([\w/.-]+\.js)/g);
    expect(entries).toHaveLength(2);
    expect(entries.filter((entry) => !existsSync(join(root, entry.replace(/js$/, 'ts'))))).toEqual([]);
  });
});
