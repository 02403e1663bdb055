import { CANDIDATE_MEANT_SQL, FIRMWARE_CANDIDATE_SQL, WITHOUT_FIRMWARE_SQL } from '@firmware-upgrader/upgrades';

const AGE = 'now() - device.lastContactAt';

/** When a device was last heard of: each is in exactly one of these. Conditions on the alias `device`. */
export const contactConditions = {
  hour: `${AGE} <= interval '1 hour'`,
  day: `${AGE} > interval '1 hour' AND ${AGE} <= interval '1 day'`,
  week: `${AGE} > interval '1 day' AND ${AGE} <= interval '7 days'`,
  older: `${AGE} > interval '7 days'`,
  never: 'device.lastContactAt IS NULL',
} as const;
export type ContactAge = keyof typeof contactConditions;

export const contactAges = Object.keys(contactConditions) as readonly ContactAge[];

/** What a person has to put right before an active device can be upgraded. Conditions on the alias `device`. */
export const attentionConditions = {
  no_model: `NOT device.isDeactivated AND device.model = ''`,
  no_connection: `NOT device.isDeactivated AND NOT EXISTS
    (SELECT FROM device_connection c WHERE c.device_id = device.id AND c.enabled)`,
  check_failed: `NOT device.isDeactivated AND EXISTS
    (SELECT FROM device_check k WHERE k.device_id = device.id AND NOT k.ok)`,
  firmware_unclear: `device.id IN (SELECT d.id FROM device d CROSS JOIN firmware_image i
    JOIN build b ON b.id = i.build_id WHERE ${WITHOUT_FIRMWARE_SQL} AND ${FIRMWARE_CANDIDATE_SQL}
    GROUP BY d.id HAVING ${CANDIDATE_MEANT_SQL} IS NULL)`,
  registration_refused: `NOT device.isDeactivated AND EXISTS
    (SELECT FROM device_agent a WHERE a.device_id = device.id AND a.refused_at IS NOT NULL)`,
} as const;
export type Attention = keyof typeof attentionConditions;

export const attentions = Object.keys(attentionConditions) as readonly Attention[];
