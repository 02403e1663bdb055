import { Database, DeviceImport, sqlState, type Unit } from '@firmware-upgrader/database';
import { ForbiddenError, NotFoundError, type Permission } from '@firmware-upgrader/domain';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../http/caller';
import { once, type Repeatable, withContent } from '../../../http/idempotency';
import type { OrganizationScope } from '../../../http/organization-scope';
import type { ReceivedForm } from '../../../http/receive-form';
import { wording } from '../../../http/wording';
import { OrganizationsService } from '../../organizations/organizations.service';
import { mapInSlices } from './chunks';
import { type DeviceImportDto, toDeviceImportDto } from './dto/device-import.dto';
import { DeviceImportsRepository } from './device-imports.repository';
import type { PlannedDevice, PlannedRow } from './import-plan';
import { ImportPlanner } from './import-planner.service';
import { failuresOf, openReport, reportOf } from './import-report';
import type { Column } from './import-row';
import { ImportWriter } from './import-writer';
import { type ImportOrder, readOrder } from './read-order';
import type { Table } from './read-table';

const PERMISSIONS: Partial<Record<Column, readonly Permission[]>> = {
  location: ['add_devicelocation', 'change_devicelocation'],
  credentials: ['add_deviceconnection'],
  port: ['change_deviceconnection'],
};
const UNIQUE_VIOLATION = '23505';
const MOST_TRIES = 3;

/** Brings a table of devices into the fleet: all of its good rows, or nothing if the process dies on the way. */
@Injectable()
export class DeviceImportService {
  private lastTurn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly imports: DeviceImportsRepository,
    private readonly organizations: OrganizationsService,
    private readonly planner: ImportPlanner,
    private readonly writer: ImportWriter,
  ) {}

  /** `receive` takes the form in; no connection to the database is held meanwhile. */
  async create(
    caller: Caller,
    repeatable: Repeatable | null,
    query: Readonly<Record<string, unknown>>,
    receive: () => Promise<ReceivedForm<Table>>,
  ): Promise<DeviceImportDto> {
    const form = await receive();
    return this.inTurn(async () => {
      const order = await readOrder(query, form);
      const { table, isDryRun, organization } = order;
      const needed = table.columns.flatMap((column) => PERMISSIONS[column] ?? []);
      if (!needed.every((permission) => caller.can(permission))) throw new ForbiddenError(wording.forbidden);
      const named = withContent(repeatable, { file: table.sha256, isDryRun, organization });
      return this.retryWhenTaken(() =>
        this.database.transaction(caller.actor, (em, unit) =>
          once(em, named, async () => toDeviceImportDto(await this.run(em, unit, caller, order))),
        ),
      );
    });
  }

  find(scope: OrganizationScope, id: string): Promise<DeviceImport> {
    return this.database.read(async (em) => found(await this.imports.find(em, scope, id)));
  }

  report(scope: OrganizationScope, id: string): Promise<Readable> {
    return this.database.read(async (em) => openReport(found(await this.imports.findWithReport(em, scope, id)).report));
  }

  /** One import at a time is what a process has memory and connections for. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.lastTurn.then(work);
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }

  /** A device that came in beside us after we looked is seen when we look again. */
  private async retryWhenTaken<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        if (attempt >= MOST_TRIES || sqlState(error) !== UNIQUE_VIOLATION) throw error;
      }
    }
  }

  /** A dry run is the same up to the writing. */
  private async run(em: EntityManager, unit: Unit, caller: Caller, order: ImportOrder): Promise<DeviceImport> {
    const { table, rows, isDryRun } = order;
    const started = new Date();
    const organizationId = await this.organizations.requireNamed(em, caller, order.organization);
    const plan = await this.planner.planFor(em, caller, organizationId, rows, !isDryRun);
    const planned = await mapInSlices(rows, (row) => plan.decide(row));
    if (!isDryRun) await this.writer.write(em, unit, organizationId, planned.flatMap(deviceOf));
    const countOf = (result: PlannedRow['result']) => planned.filter((row) => row.result === result).length;
    const counts = {
      countCreated: countOf('created'),
      countUpdated: countOf('updated'),
      countUnchanged: countOf('unchanged'),
      countFailed: countOf('failed'),
    };
    const row = await this.imports.keep(em, {
      organizationId,
      isDryRun,
      ...counts,
      failures: failuresOf(table.columns, planned),
      report: await reportOf(table.columns, planned),
      created: started,
      finishedAt: new Date(),
    });
    const about = { organizationId, objectType: 'deviceimport', objectId: row.id, objectLabel: '' };
    if (!isDryRun) unit.audit({ ...about, action: 'import', changes: counts });
    return row;
  }
}

function deviceOf(row: PlannedRow): PlannedDevice[] {
  return 'device' in row ? [row.device] : [];
}

function found(row: DeviceImport | null): DeviceImport {
  if (!row) throw new NotFoundError(wording.noneMatches('DeviceImport'));
  return row;
}
