import { Database } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import { contactAges } from '../devices/device-conditions';
import { MANY } from '../../http/list-count';
import type { OrganizationScope } from '../../http/organization-scope';
import { recentAnswer } from '../../http/recent-answers';
import {
  type CategoryFigures,
  type DeviceFigures,
  type EndFigure,
  type InstalledFigure,
  type LatestBuild,
  StatisticsRepository,
} from './statistics.repository';

export interface FleetStatistics {
  readonly installed: readonly InstalledFigure[];
  readonly categories: readonly CategoryFigures[];
  readonly recentOperations: readonly EndFigure[];
  readonly devices: DeviceFigures;
  readonly runningBatches: number;
}

@Injectable()
export class StatisticsService {
  constructor(
    private readonly database: Database,
    private readonly statistics: StatisticsRepository,
  ) {}

  /** Every open home page asks again and again. */
  ofFleet(scope: OrganizationScope): Promise<FleetStatistics> {
    const ask = () => this.count(scope);
    return recentAnswer(`statistics ${JSON.stringify(scope)}`, ask, ({ devices }) => devicesIn(devices) > MANY);
  }

  private count(scope: OrganizationScope): Promise<FleetStatistics> {
    return this.database.read(async (em) => {
      const [installed, latest, recentOperations, devices, runningBatches] = await Promise.all([
        this.statistics.installed(em, scope),
        // What an organization runs may be shared by all.
        this.statistics.latestBuilds(em, scope.whole),
        this.statistics.recentOperations(em, scope),
        this.statistics.devices(em, scope),
        this.statistics.runningBatches(em, scope),
      ]);
      const isAsked = ({ atLatest, behind }: CategoryFigures) => scope.whole === scope || atLatest + behind > 0;
      return {
        installed,
        categories: latest.map(figuresFrom(installed)).filter(isAsked),
        recentOperations,
        devices,
        runningBatches,
      };
    });
  }
}

function devicesIn(figures: DeviceFigures): number {
  return contactAges.reduce((sum, age) => sum + figures[age], 0);
}

/** How many devices of a category run its latest build, and how many an earlier one. */
const figuresFrom =
  (installed: readonly InstalledFigure[]) =>
  (latest: LatestBuild): CategoryFigures => {
    const ofCategory = installed.filter(({ categoryId }) => categoryId === latest.categoryId);
    const atLatest = ofCategory.find(({ buildId }) => buildId === latest.buildId)?.devices ?? 0;
    const all = ofCategory.reduce((sum, { devices }) => sum + devices, 0);
    return { ...latest, atLatest, behind: all - atLatest };
  };
