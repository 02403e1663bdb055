import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Device, DeviceCheck } from '../../../shared/api/contract';
import { formatBytes } from '../../../shared/format/format';
import { Facts } from '../../../shared/ui/facts';
import { imageTypesQuery } from '../../images/api/images.queries';
import { useCanView } from '../../session/api/session.queries';

type DeviceFacts = NonNullable<DeviceCheck['facts']>;

/** What the device said of itself, and where that differs from what is written here. */
export function CheckFacts({ device, facts }: { device: Device; facts: DeviceFacts }) {
  const { t } = useTranslation();
  const hasMac = facts.mac_addresses.some((mac) => mac.toUpperCase() === device.mac_address);
  const otherModel = device.model !== '' && facts.model !== device.model;
  return (
    <Facts
      items={[
        {
          label: t('devices.model'),
          value: (
            <Compared value={facts.model} differs={otherModel && t('devices.facts.here', { value: device.model })} />
          ),
        },
        { label: t('devices.board'), value: facts.board_name || '–' },
        { label: t('devices.release'), value: facts.release || '–' },
        {
          label: t('devices.mac'),
          value: (
            <Compared
              isMono
              value={facts.mac_addresses.join(' ')}
              differs={!hasMac && t('devices.facts.here', { value: device.mac_address })}
            />
          ),
        },
        { label: t('devices.facts.identity'), value: identityWords(t, device, facts) },
        {
          label: t('devices.facts.memory'),
          value: facts.memory_available === null ? '–' : formatBytes(facts.memory_available),
        },
        {
          label: t('devices.facts.hostKey'),
          value: (
            <span className="mono">
              {facts.host_key_type} {facts.host_key_fingerprint}
            </span>
          ),
        },
        { label: t('devices.facts.images'), value: <Candidates model={facts.model} /> },
      ]}
    />
  );
}

function identityWords(t: TFunction, device: Device, { uuid }: DeviceFacts): string {
  if (uuid === null) return t('devices.facts.noIdentity');
  const isOwn = uuid.replaceAll('-', '') === device.id.replaceAll('-', '');
  return isOwn ? t('devices.facts.ownIdentity') : t('devices.facts.otherIdentity', { uuid });
}

function Compared({ value, differs, isMono }: { value: string; differs: string | false; isMono?: boolean }): ReactNode {
  return (
    <>
      <span className={isMono ? 'mono' : undefined}>{value || '–'}</span>
      {differs ? (
        <Text size="xs" c="var(--status-orange)">
          {differs}
        </Text>
      ) : null}
    </>
  );
}

/** Which images could be meant for such a device: one is clear, none or several are worth a look. */
function Candidates({ model }: { model: string }) {
  const { t } = useTranslation();
  const canView = useCanView();
  const isAsked = model !== '' && canView('firmwareimage');
  const { data } = useQuery({ ...imageTypesQuery({ board: model }), enabled: isAsked });
  if (!data) return '–';
  if (data.count === 0) return t('devices.facts.noImageType');
  return (
    <>
      {data.count > 1 ? (
        <Text size="xs" c="dimmed">
          {t('devices.facts.candidates', { count: data.count })}
        </Text>
      ) : null}
      {data.results.map(({ id }) => (
        <div key={id} className="mono">
          {id}
        </div>
      ))}
    </>
  );
}
