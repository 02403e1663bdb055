import type { EntityManager } from 'typeorm';
import { deviceBuilders } from './builders/devices';
import { firmwareBuilders } from './builders/firmware';
import { peopleBuilders } from './builders/people';
import { Rows } from './builders/rows';
import { upgradeBuilders } from './builders/upgrades';

/**
 * Functions that insert one row each, and the rows it hangs on where none are given; all of one organization unless
 * told otherwise: `const { aBuild } = builders(em); await aBuild({ version: '2.0' })`.
 */
export function builders(em: EntityManager) {
  const rows = new Rows(em);
  const people = peopleBuilders(rows);
  const firmware = firmwareBuilders(rows, people.ourOrganization);
  const devices = deviceBuilders(rows, people.ourOrganization);
  return { ...people, ...firmware, ...devices, ...upgradeBuilders(rows, { ...devices, ...firmware }) };
}
