import { field } from '../../../http/field';
import { wording } from '../../../http/wording';

const MAC_ADDRESS = /^([0-9A-F]{2}:){5}[0-9A-F]{2}$/;
// Labels of letters, digits and inner hyphens, joined by dots.
const HOST_NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

const LONGEST_NAME = 64;

function normalizeMac(value: unknown): unknown {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' ? text.trim().toUpperCase().replaceAll('-', ':') : text;
}

/** Arrives in upper case with colons, however it was typed: a device's key is made from it. */
export function MacAddressField() {
  return field({
    read: normalizeMac,
    complaint: (value) => {
      if (typeof value !== 'string') return wording.notText;
      if (value === '') return wording.notBlank;
      return MAC_ADDRESS.test(value) ? undefined : 'Must be a valid mac address.';
    },
    schema: { type: String, maxLength: 17, example: '00:11:22:AA:BB:CC' },
    label: 'string',
  });
}

/** A host name or a MAC address. */
export function DeviceNameField() {
  return field({
    read: (value) => (typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : value),
    complaint: (value) => {
      if (typeof value !== 'string') return wording.notText;
      if (value === '') return wording.notBlank;
      if (value.length > LONGEST_NAME) return wording.tooLong(LONGEST_NAME);
      const isName = HOST_NAME.test(value) || MAC_ADDRESS.test(String(normalizeMac(value)));
      return isName ? undefined : 'Must be either a valid hostname or mac address.';
    },
    schema: { type: String, maxLength: LONGEST_NAME, description: 'Host name or MAC address.' },
    label: 'string',
  });
}
