import { OrganizationDeviceSettings } from '@firmware-upgrader/database';
import { createHash } from 'node:crypto';
import type { Answer } from './send';
import type { TestApi } from './test-api';

type Form = Readonly<Record<string, string | undefined>>;

let last = 0;
const aMac = () => `0C:00:00:00:00:${(++last).toString(16).padStart(2, '0').toUpperCase()}`;

/** The lines of an answer by their labels. */
export const said = ({ text }: Answer): Record<string, string> =>
  Object.fromEntries(
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(': ')),
  );

/** Speaks as the agents on routers of one organization do; every answer must have their header. */
export async function agentsOf({ db, send }: TestApi, organizationId: string) {
  const { sharedSecret: secret } = await db.dataSource.manager.findOneOrFail(OrganizationDeviceSettings, {
    where: { organizationId },
    select: { organizationId: true, sharedSecret: true },
  });

  /** What a registration sends. */
  const aForm = (more: Form = {}) => {
    const mac = more['mac_address'] ?? aMac();
    return {
      backend: 'netjsonconfig.OpenWrt',
      secret,
      name: `joining-${last}`,
      mac_address: mac,
      key: createHash('md5').update(`${mac}+${secret}`).digest('hex'),
      hardware_id: '',
      tags: '',
      model: 'TP-Link TL-WDR4300 v1',
      os: 'OpenWrt 23.05.3 r23809-234f1a2efa',
      system: 'Atheros AR9344 rev 2',
      ...more,
    };
  };

  const tell = async (method: string, path: string, form?: Form, headers: Readonly<Record<string, string>> = {}) => {
    const given = Object.entries(form ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const answer = await send(method, `/controller/${path}`, {
      ...(form ? { form: new URLSearchParams(given) } : {}),
      headers,
    });
    expect(answer.headers.get('X-Openwisp-Controller')).toBe('true');
    return answer;
  };

  const register = (form: Form = aForm()) => tell('POST', 'register/', form);

  /** Registers a router and returns what its agent keeps. */
  const join = async () => {
    const { uuid = '', key = '' } = said(await register());
    return { id: uuid, key };
  };

  return { aForm, tell, register, join };
}
