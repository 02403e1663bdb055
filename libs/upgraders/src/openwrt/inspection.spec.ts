import type { DeviceFacts } from './device-facts';
import { judge } from './inspection';

const id = '0f3a9a52-0a57-49f2-9f4c-3f6a7b0f8c20';
const device = { id, name: 'ap', macAddress: '02:00:00:00:00:01', model: 'Acme AP', addresses: [] };
const facts = (more: Partial<DeviceFacts>): DeviceFacts => ({
  bootId: null,
  uptimeSeconds: null,
  release: null,
  description: '',
  boardName: 'acme,ap',
  model: 'Acme AP',
  macAddresses: ['02:00:00:00:00:01'],
  uuid: null,
  imageSha256: null,
  ...more,
});

it.each([
  ['our id, with or without dashes', { uuid: id.replaceAll('-', '') }, 'uuid', null, true],
  ['the id of another', { uuid: '00000000-0000-4000-8000-000000000000' }, 'uuid', 'identity-mismatch', false],
  ['no id, at the right place', {}, 'uuid', 'identity-missing', true],
  ['no id, where address and model will do', {}, 'uuid-or-mac', null, true],
  ['no id and another address', { macAddresses: ['02:00:00:00:00:02'] }, 'uuid', 'identity-mismatch', false],
  ['no id and another model', { model: 'Acme Switch' }, 'uuid-or-mac', 'identity-mismatch', false],
] as const)('a router with %s is judged', (_router, more, deviceIdentity, reason, isDevice) => {
  expect(judge(facts(more), { device, deviceIdentity })).toEqual({ reason, isDevice });
});
