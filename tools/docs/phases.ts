import {
  decide,
  type MachineSettings,
  phaseRules,
  resumePhase,
  type Transition,
  type UpgradePhase,
  upgradePhases,
} from '@firmware-upgrader/domain';

const preface = `# The phases of an upgrade

Written by \`node tools/run.mjs tools/docs/generate.ts\`, which asks the machine in \`libs/domain\` what follows on what. What each
phase does on an OpenWrt device is in [write-an-upgrader.md](write-an-upgrader.md), what failures are called in [reason-codes.md](reason-codes.md).
`;

const legend = `
Between _testing_ and _flashing_ is the point of no return. A step back to _testing_ is taken only when the device proved that its
flash never began and never will. _Session lost_ stands for every failure that may pass by itself; the arrow is taken while tries
are left, and when they are used up the operation ends as its reason says. A run whose worker died is taken up where the last
column says: before the flash everything is proved anew, after it the device is asked.
`;

const settings: MachineSettings = {
  retry: { maxRetries: 1, backoffMs: 1, backoffMaxMs: 1, jitter: false },
  reconnectRetryDelayMs: 1,
  reconnectMaxRetries: 1,
};
const clock = { now: new Date(0), random: () => 0 };

function afterLostSession(phase: UpgradePhase): Transition {
  const state = { phase, progress: phaseRules[phase].progress ?? 0, tries: 0, reconnects: 0 };
  return decide(state, { kind: 'failure', reason: 'link-lost' }, settings, clock);
}

const diagram = (): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${upgradePhases[0]}`,
    ...upgradePhases.flatMap((phase) => phaseRules[phase].next.map((next) => `  ${phase} --> ${next}`)),
    ...upgradePhases.slice(1).map((phase) => `  ${phase} --> ${afterLostSession(phase).phase}: session lost`),
    `  ${upgradePhases.at(-1)} --> [*]`,
    '```',
  ].join('\n');

const row = (phase: UpgradePhase): string => {
  const { next, progress, isCancellable } = phaseRules[phase];
  const cells = [
    `_${phase}_`,
    progress === undefined ? 'as before' : `${progress} %`,
    isCancellable ? 'yes' : 'no',
    next.map((name) => `_${name}_`).join(', ') || 'the end',
    phase === 'queued' ? '–' : `_${afterLostSession(phase).phase}_, after a pause`,
    `_${resumePhase(phase)}_`,
  ];
  return `| ${cells.join(' | ')} |`;
};

/** `docs/phases.md`. */
export function phasesDocument(): string {
  return [
    preface,
    diagram(),
    legend,
    '| Phase | Progress | Can be cancelled | Leads to | Session lost | Worker died |',
    '|---|---|---|---|---|---|',
    ...upgradePhases.map(row),
    '',
  ].join('\n');
}
