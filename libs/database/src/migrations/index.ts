import type { MigrationInterface } from 'typeorm';
import { CreateSchema1795564800000 } from './20261125000000-create-schema';
import { AddIntegrityRules1795564860000 } from './20261125000100-add-integrity-rules';
import { AddFirstRows1795564920000 } from './20261125000200-add-first-rows';
import { AllowEmptyOs1795651200000 } from './20261126000000-allow-empty-os';
import { AddIdempotentRequests1795655901459 } from './20261126011821-add-idempotent-requests';
import { AddDeviceAgents1795657450095 } from './20261126014410-add-device-agents';
import { AddDeviceChecks1795659244359 } from './20261126021404-add-device-checks';
import { AddPairingFacts1795663401497 } from './20261126032321-add-pairing-facts';
import { AddDeviceImports1795663593021 } from './20261126032633-add-device-imports';
import { AddIndexesForLargeFleets1795664700000 } from './20261126034500-add-indexes-for-large-fleets';
import { CountPulls1795664880000 } from './20261126034800-count-pulls';
import { AddImageMarks1795666900909 } from './20261126042140-add-image-marks';
import { AddOrganizationToSkips1795694632966 } from './20261126120352-add-organization-to-skips';
import { AddInterruptedToken1795695959709 } from './20261126122559-add-interrupted-token';

/** In the order in which they run; composition roots may add theirs. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  CreateSchema1795564800000,
  AddIntegrityRules1795564860000,
  AddFirstRows1795564920000,
  AllowEmptyOs1795651200000,
  AddIdempotentRequests1795655901459,
  AddDeviceAgents1795657450095,
  AddDeviceChecks1795659244359,
  AddPairingFacts1795663401497,
  AddDeviceImports1795663593021,
  AddIndexesForLargeFleets1795664700000,
  CountPulls1795664880000,
  AddImageMarks1795666900909,
  AddOrganizationToSkips1795694632966,
  AddInterruptedToken1795695959709,
];
