import {
  connectionSecretContext,
  Credentials,
  credentialsSecretContext,
  Device,
  DeviceConnection,
  DeviceGroup,
  DeviceLocation,
  Location,
} from '@firmware-upgrader/database';
import { splitSshParams, sshParamsProblem } from '@firmware-upgrader/domain';
import { DEFAULT_UPDATE_STRATEGY, privateKeyProblem } from '@firmware-upgrader/upgraders';
import { RefusedRowError } from '../fields';
import { readGeometry } from '../geometry';
import { addRow, organizationOf, organizationOrShared, type Stage } from '../stage';

const SSH = 'openwisp_controller.connection.connectors.ssh.Ssh';

export const deviceGroups: Stage = {
  label: 'Device groups',
  model: 'devicegroup',
  bring: (record, { em, state }) =>
    addRow(em, DeviceGroup, record, () => ({
      organizationId: organizationOf(record, state),
      name: record.fields.text('name'),
      description: record.fields.text('description'),
      metaData: record.fields.object('meta_data'),
    })),
};

export const locations: Stage = {
  label: 'Locations',
  model: 'location',
  bring: (record, { em, state }) =>
    addRow(em, Location, record, () => ({
      organizationId: organizationOf(record, state),
      name: record.fields.text('name'),
      type: record.fields.text('type') || 'outdoor',
      isMobile: record.fields.flag('is_mobile'),
      address: record.fields.text('address'),
      geometry: readGeometry(record.fields.textOrNull('geometry')),
    })),
};

export const credentials: Stage = {
  label: 'Credentials',
  model: 'credentials',
  bring: (record, { em, state, sources }) =>
    addRow(em, Credentials, record, () => {
      const { id, fields } = record;
      const connector = fields.text('connector');
      if (connector !== SSH) throw new RefusedRowError(`only SSH is known here, not ${connector}`);
      const { shown, secret } = readParams(fields.object('params'));
      const organizationId = organizationOrShared(record, state);
      const name = fields.text('name');
      const isRisky = organizationId === null && secret.kind === 'password' && !sources.settings.ALLOW_SHARED_PASSWORDS;
      if (isRisky && fields.flag('auto_add')) {
        state.notes.push(`The shared credentials "${name}" no longer add themselves, since they hold a password.`);
      }
      return {
        organizationId,
        name,
        connector,
        autoAdd: fields.flag('auto_add') && !isRisky,
        params: shown,
        secretKind: secret.kind,
        sealedSecret: sources.sealer.seal(secret.text, credentialsSecretContext(id)),
      };
    }),
};

/** Deactivated ones at the end, since they are given no firmware any more. */
export const devices: Stage = {
  label: 'Devices',
  model: 'device',
  async bring(record, { em, state }) {
    const { id, fields } = record;
    const brought = await addRow(em, Device, record, () => ({
      organizationId: organizationOf(record, state),
      name: fields.text('name'),
      macAddress: fields.text('mac_address').toUpperCase().replaceAll('-', ':'),
      key: fields.text('key'),
      hardwareId: fields.textOrNull('hardware_id'),
      groupId: fields.idOrNull('group'),
      managementIp: fields.textOrNull('management_ip'),
      lastIp: fields.textOrNull('last_ip'),
      model: fields.text('model'),
      os: fields.text('os'),
      system: fields.text('system'),
      notes: fields.text('notes'),
    }));
    // The column is a private one of the model.
    const isDeactivated = fields.flag('_is_deactivated') || fields.flag('is_deactivated');
    if (brought === 'added' && isDeactivated) state.deactivated.add(id);
    return brought;
  },
};

export const deviceLocations: Stage = {
  label: 'Places of devices',
  model: 'devicelocation',
  bring: (record, { em }) =>
    addRow(em, DeviceLocation, record, () => ({
      deviceId: record.fields.id(record.fields.has('content_object') ? 'content_object' : 'device'),
      locationId: record.fields.id('location'),
    })),
};

export const connections: Stage = {
  label: 'Connections',
  model: 'deviceconnection',
  bring: (record, { em, sources }) =>
    addRow(em, DeviceConnection, record, async () => {
      const { id, fields } = record;
      const credentialsId = fields.id('credentials');
      const theirs = await em.findOneBy(Credentials, { id: credentialsId });
      if (!theirs) throw new RefusedRowError('its credentials were not brought over');
      const given = fields.object('params');
      refuse(sshParamsProblem({ ...theirs.params, ...given }, theirs.secretKind)?.text ?? null);
      const { shown, secret } = splitSshParams(given);
      if (secret && secret.kind !== theirs.secretKind) throw new RefusedRowError('it mixes a password and a key');
      return {
        deviceId: fields.id('device'),
        credentialsId,
        updateStrategy: fields.text('update_strategy') || DEFAULT_UPDATE_STRATEGY,
        enabled: fields.flag('enabled', true),
        params: shown,
        sealedSecret: secret && sources.sealer.seal(secret.text, connectionSecretContext(id)),
        isWorking: fields.flagOrNull('is_working'),
        lastAttempt: fields.time('last_attempt'),
      };
    }),
};

function readParams(params: Readonly<Record<string, unknown>>) {
  refuse(sshParamsProblem(params, null)?.text ?? null);
  const { shown, secret } = splitSshParams(params);
  if (!secret) throw new RefusedRowError('it has neither password nor key');
  if (secret.kind === 'key') refuse(privateKeyProblem(secret.text));
  return { shown, secret };
}

function refuse(problem: string | null): void {
  if (problem !== null) throw new RefusedRowError(problem);
}
