export interface RefusedRow {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
}

export interface StageReport {
  readonly label: string | null;
  added: number;
  known: number;
  readonly refused: RefusedRow[];
}

export interface ImportReport {
  readonly stages: readonly StageReport[];
  readonly notes: readonly string[];
  /** By label. */
  readonly added: Readonly<Record<string, number>>;
}

export function reportOf(all: readonly StageReport[], notes: readonly string[]): ImportReport {
  const stages = all.filter(({ label }) => label !== null);
  return { stages, notes, added: Object.fromEntries(stages.map(({ label, added }) => [label, added])) };
}

const row = (...cells: readonly (string | number)[]) =>
  cells.map((cell, at) => (at === 0 ? String(cell).padEnd(20) : String(cell).padStart(9))).join('');

export const tableHead = row('', 'added', 'known', 'refused');

export function tableRow({ label, added, known, refused }: StageReport): string {
  return row(label ?? '', added, known, refused.length);
}

/** What was refused and why, and what a person should know; empty where there is nothing to say. */
export function remarks({ stages, notes }: ImportReport): string {
  const refused = stages.flatMap((stage) =>
    stage.refused.map(({ id, name, reason }) => `  ${[stage.label, id, name].filter(Boolean).join(' ')}: ${reason}\n`),
  );
  const known = notes.map((note) => `  ${note}\n`);
  const part = (title: string, lines: readonly string[]) => (lines.length > 0 ? `\n${title}:\n${lines.join('')}` : '');
  return part('Refused', refused) + part('To know', known);
}
