import { type Database, Device, sqlState, systemActor, violatedConstraint } from '@firmware-upgrader/database';
import { leaveJobs } from '@firmware-upgrader/upgrades';
import { basename } from 'node:path';
import { type EntityManager, In } from 'typeorm';
import { type DumpRecord, readDump } from './dump';
import { RefusedRowError } from './fields';
import { type ImportReport, reportOf, type StageReport } from './report';
import { type Brought, type ImportSources, ImportState, type Stage } from './stage';
import * as devices from './stages/devices';
import * as firmware from './stages/firmware';
import * as history from './stages/history';
import * as organizations from './stages/organizations';
import * as people from './stages/people';

/** In the order in which rows refer to one another. */
const stages: readonly Stage[] = [
  people.permissions,
  people.groups,
  organizations.organizations,
  organizations.deviceSettings,
  organizations.deviceLimits,
  people.users,
  people.memberships,
  people.owners,
  devices.deviceGroups,
  devices.locations,
  devices.credentials,
  devices.devices,
  devices.deviceLocations,
  devices.connections,
  firmware.categories,
  firmware.builds,
  firmware.images,
  firmware.deviceFirmwares,
  history.batches,
  history.operations,
];

/** Ends the transaction of a dry run, which is the real one undone. */
class DryRunEnd extends Error {}

/**
 * Adds what the dump has and we have not, with the ids that it has there; what is here stays as it is, so that it may be
 * done again. All of it in one transaction, except the rows that are refused, which are named in the report.
 */
export async function importDump(
  database: Database,
  file: string,
  sources: ImportSources,
  onStage: (report: StageReport) => void,
): Promise<ImportReport> {
  const state = new ImportState();
  let report: ImportReport | undefined;
  try {
    await database.transaction(systemActor, async (em, unit) => {
      const stageReports: StageReport[] = [];
      for (const stage of stages) {
        const stageReport = await runStage(em, stage, file, state, sources);
        stageReports.push(stageReport);
        onStage(stageReport);
      }
      await history.countOperations(em, state.newBatches);
      if (state.deactivated.size > 0) {
        await em.update(Device, { id: In([...state.deactivated]) }, { isDeactivated: true });
      }
      await leaveJobs(
        em,
        [...state.newBuilds].map((buildId) => ({ kind: 'pair-firmware', payload: { buildId } })),
      );
      report = reportOf(stageReports, state.notes);
      unit.audit({
        organizationId: null,
        objectType: 'import',
        objectId: '',
        objectLabel: basename(file),
        action: 'import',
        changes: report.added,
      });
      if (!sources.storage) throw new DryRunEnd();
    });
  } catch (error) {
    if (!(error instanceof DryRunEnd)) {
      for (const key of state.storedFiles) await sources.storage?.delete(key);
      throw error;
    }
  }
  if (!report) throw new Error('The import ended without a report.');
  return report;
}

async function runStage(
  em: EntityManager,
  stage: Stage,
  file: string,
  state: ImportState,
  sources: ImportSources,
): Promise<StageReport> {
  const report: StageReport = { label: stage.label, added: 0, known: 0, refused: [] };
  for await (const record of readDump(file, stage.model)) {
    try {
      // A refused row leaves nothing behind, and the transaction goes on.
      const context = (inner: EntityManager) => ({ em: inner, state, sources });
      const brought: Brought = await em.transaction((inner) => stage.bring(record, context(inner)));
      report[brought]++;
    } catch (error) {
      report.refused.push({ id: record.id, name: nameOf(record), reason: reasonOf(error) });
    }
  }
  return report;
}

function nameOf({ fields }: DumpRecord): string {
  const field = ['name', 'username', 'version', 'file'].find((name) => fields.has(name));
  return field === undefined ? '' : fields.text(field);
}

/** Of what cannot be brought over; anything else is a defect, and ends the import. Without values: some are secret. */
function reasonOf(error: unknown): string {
  if (error instanceof RefusedRowError) return error.message;
  const state = sqlState(error) ?? '';
  if (state === '23503') return 'what it refers to was not brought over';
  if (state.startsWith('23')) return `it breaks a rule: ${violatedConstraint(error) ?? 'a value is missing'}`;
  if (state.startsWith('22') && error instanceof Error) return error.message;
  throw error;
}
