import { definitions } from '@firmware-upgrader/config';

const preface = `# Settings

Every setting of the product. Each is read from the environment, then from a \`.env\` file in the folder where the product
is started; the environment wins. A bad value stops the start with the name, the value and what is allowed. All processes
of one installation get the same values.

Numbers have the unit of the name's ending (\`_S\`: seconds). Booleans are \`true\` or \`false\`, \`yes\` or \`no\`, \`on\` or \`off\`,
\`1\` or \`0\`. Lists are separated by commas. Rates are \`<number>/<second, minute, hour or day>\`, or \`off\`.

The last column is the name that OpenWISP Firmware Upgrader uses. It is accepted too; where both are given, ours wins. A
name with a dot stands for a key of a dictionary, which is written as a JSON object.

\`npm run demo\` uses the values marked "demo".
`;

const rows = Object.entries(definitions).map(([name, definition]) => ({
  name,
  group: definition.group,
  kind: definition.kind,
  default: definition.default,
  meaning: definition.meaning,
  original: 'original' in definition ? definition.original : undefined,
  demo: 'demo' in definition ? definition.demo : undefined,
}));

const groups = [...new Set(rows.map((row) => row.group))];

/** The files that are written from the schema: the list for people, and every default to begin a `.env` with. */
export function settingsFiles(): { readonly path: string; readonly text: string }[] {
  return [
    { path: 'docs/settings.md', text: settingsDocument() },
    { path: '.env.example', text: exampleEnvFile() },
  ];
}

function settingsDocument(): string {
  const tables = groups.map((group) => {
    const lines = rows
      .filter((row) => row.group === group)
      .map(({ name, kind, default: text, demo, meaning, original }) => {
        const preset = [text === '' ? 'empty' : code(text), ...(demo === undefined ? [] : [`demo ${code(demo)}`])];
        return `| ${[code(name), kind, preset.join('; '), meaning, original ? code(original) : '–'].map(cell).join(' | ')} |`;
      });
    return [
      `## ${group}`,
      '',
      '| Name | Type | Default | Meaning | Original |',
      '|---|---|---|---|---|',
      ...lines,
    ].join('\n');
  });
  return `${preface}\n${tables.join('\n\n')}\n`;
}

function exampleEnvFile(): string {
  const sections = groups.map((group) =>
    [
      `# ---- ${group} ----`,
      ...rows.filter((row) => row.group === group).map((row) => `\n# ${row.meaning}\n# ${row.name}=${row.default}`),
    ].join('\n'),
  );
  return `# Copy to .env and uncomment what differs; docs/settings.md says more.\n\n${sections.join('\n\n')}\n`;
}

const code = (text: string) => `\`${text}\``;
const cell = (text: string) => text.replaceAll('|', '\\|');
