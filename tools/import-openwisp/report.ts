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

/** A line per kind, then what was refused and why, then what a person should know. */
export function reportText({ stages, notes }: ImportReport): string {
  const row = (...cells: readonly (string | number)[]) =>
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(20) : String(cell).padStart(9))).join('');
  const refused = stages.flatMap((stage) =>
    stage.refused.map(({ id, name, reason }) => `  ${stage.label ?? ''} ${id} ${name}: ${reason}`.replace('  :', ':')),
  );
  return [
    row('', 'added', 'known', 'refused'),
    ...stages.map((stage) => row(stage.label ?? '', stage.added, stage.known, stage.refused.length)),
    ...(refused.length > 0 ? ['', 'Refused:', ...refused] : []),
    ...(notes.length > 0 ? ['', 'To know:', ...notes.map((note) => `  ${note}`)] : []),
  ].join('\n');
}
