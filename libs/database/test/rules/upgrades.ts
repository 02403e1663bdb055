import { type BrokenRule, ids as i, insertOperation } from './fixture';

export const upgrades: readonly BrokenRule[] = [
  [
    'one started upgrade of a device at a time',
    insertOperation('device_id, organization_id, started_at', `'${i.device}', '${i.ours}', now()`),
    'upgrade_operation_one_started_per_device',
  ],
  [
    'a mass upgrade has a device once',
    insertOperation('device_id, organization_id, batch_id', `'${i.device}', '${i.ours}', '${i.batch}'`),
    'upgrade_operation_batch_id_device_id_key',
  ],
  [
    'a mass upgrade skips a device once',
    `INSERT INTO batch_skip (batch_id, device_id, organization_id, reason_code)
     VALUES ('${i.batch}', '${i.bareDevice}', '${i.ours}', 'no-upgrader')`,
    'batch_skip_pkey',
  ],
  [
    'a deactivated device is not upgraded',
    insertOperation('device_id, organization_id', `'${i.sleepingDevice}', '${i.ours}'`),
    'upgrade_operation_device_active_check',
  ],
  [
    'an upgrade begins in the organization of its device',
    insertOperation('device_id, organization_id', `'${i.device}', '${i.theirs}'`),
    'upgrade_operation_organization_check',
  ],
  [
    'an upgrade stays in the organization it began in',
    `UPDATE upgrade_operation SET organization_id = '${i.theirs}' WHERE id = '${i.endedOperation}'`,
    'upgrade_operation_organization_check',
  ],
  [
    'an end is final',
    `UPDATE upgrade_operation SET status = 'in-progress', finished_at = NULL WHERE id = '${i.endedOperation}'`,
    'upgrade_operation_ended_check',
  ],
  [
    'a status is one of five',
    `UPDATE upgrade_operation SET status = 'done', finished_at = now() WHERE id = '${i.operation}'`,
    'upgrade_operation_status_check',
  ],
  ['a phase is one of eleven', `UPDATE upgrade_operation SET phase = 'resting'`, 'upgrade_operation_phase_check'],
  ['progress ends at 100', `UPDATE upgrade_operation SET progress = 101`, 'upgrade_operation_progress_check'],
  ['progress begins at 0', `UPDATE upgrade_operation SET progress = -1`, 'upgrade_operation_progress_check'],
  ['options are an object', `UPDATE upgrade_operation SET upgrade_options = '[]'`, 'upgrade_operation_options_check'],
  [
    'what has not ended has no end',
    `UPDATE upgrade_operation SET finished_at = now() WHERE id = '${i.operation}'`,
    'upgrade_operation_finished_check',
  ],
  [
    'what ended has an end',
    `UPDATE upgrade_operation SET finished_at = NULL WHERE id = '${i.endedOperation}'`,
    'upgrade_operation_finished_check',
  ],
  [
    'a claim runs out',
    `UPDATE upgrade_operation SET claim_token = gen_random_uuid() WHERE id = '${i.operation}'`,
    'upgrade_operation_claim_check',
  ],
  [
    'a flash has a time',
    `UPDATE upgrade_operation SET phase = 'flashing' WHERE id = '${i.operation}'`,
    'upgrade_operation_flash_check',
  ],
  [
    'a mass upgrade of an organization takes a group of it',
    `UPDATE batch_upgrade_operation SET group_id = '${i.theirGroup}'`,
    'batch_upgrade_operation_group_check',
  ],
  [
    'a mass upgrade of an organization takes a location of it',
    `UPDATE batch_upgrade_operation SET location_id = '${i.theirLocation}'`,
    'batch_upgrade_operation_location_check',
  ],
  [
    'a mass upgrade does not end before it is launched',
    `UPDATE batch_upgrade_operation SET status = 'success'`,
    'batch_upgrade_operation_launch_check',
  ],
  [
    'a mass upgrade has a known status',
    `UPDATE batch_upgrade_operation SET status = 'aborted', launched_at = now()`,
    'batch_upgrade_operation_status_check',
  ],
  [
    'options of many are an object',
    `UPDATE batch_upgrade_operation SET upgrade_options = '1'`,
    'batch_upgrade_operation_options_check',
  ],
  [
    'a limit of failures is one at least',
    `UPDATE batch_upgrade_operation SET max_failures = 0`,
    'batch_upgrade_operation_max_failures_check',
  ],
  ['there is one hold', `INSERT INTO upgrade_hold (id) VALUES (2)`, 'upgrade_hold_single_check'],
  ['a job has a payload', `INSERT INTO job (kind, payload) VALUES ('x', '1')`, 'job_payload_check'],
];
