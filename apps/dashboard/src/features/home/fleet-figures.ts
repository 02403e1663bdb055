import { isReasonCode, type ReasonCode } from '@firmware-upgrader/domain';
import type { Statistics } from '../../shared/api/contract';

/** The fleet in four numbers. */
export interface FleetFigures {
  readonly total: number;
  readonly upToDate: number;
  readonly behind: number;
  /** Not heard of for a week, or never. */
  readonly silent: number;
}

export function fleetFigures({ categories, last_contact }: Statistics): FleetFigures {
  const { hour, day, week, older, never } = last_contact;
  return {
    total: hour + day + week + older + never,
    upToDate: categories.reduce((sum, { at_latest }) => sum + at_latest, 0),
    behind: categories.reduce((sum, { behind }) => sum + behind, 0),
    silent: older + never,
  };
}

export interface InstalledVersion {
  readonly build: string;
  readonly version: string;
  readonly devices: number;
  readonly isLatest: boolean;
}

export interface CategoryVersions {
  readonly id: string;
  readonly name: string;
  /** Newest of its builds, installed anywhere or not. */
  readonly latestVersion: string;
  readonly behind: number;
  readonly devices: number;
  /** The latest first, then most devices first. */
  readonly versions: readonly InstalledVersion[];
}

/** What runs where, the largest category first; categories that run nowhere are left out. */
export function versionsByCategory({ categories, installed }: Statistics): CategoryVersions[] {
  return categories
    .map(({ category, category_name, latest, latest_version, behind, at_latest }) => ({
      id: category,
      name: category_name,
      latestVersion: latest_version,
      behind,
      devices: at_latest + behind,
      versions: installed
        .filter((one) => one.category === category)
        .map(({ build, version, devices }) => ({ build, version, devices, isLatest: build === latest }))
        .sort((one, other) => Number(other.isLatest) - Number(one.isLatest) || other.devices - one.devices),
    }))
    .filter(({ devices }) => devices > 0)
    .sort((one, other) => other.devices - one.devices);
}

export interface Failures {
  readonly total: number;
  /** Most frequent first; null where no reason is known. */
  readonly reasons: readonly { reason: ReasonCode | null; count: number }[];
}

export function failuresOf({ operations_24h: { failed, aborted, failure_reasons } }: Statistics): Failures {
  const total = failed + aborted;
  const known = Object.entries(failure_reasons)
    .flatMap(([reason, count]) => (isReasonCode(reason) ? [{ reason, count }] : []))
    .sort((one, other) => other.count - one.count);
  const unknown = total - known.reduce((sum, { count }) => sum + count, 0);
  return { total, reasons: unknown > 0 ? [...known, { reason: null, count: unknown }] : known };
}
