import { SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Device } from '../../../shared/api/contract';
import { WHOLE_LIST } from '../../../shared/api/paging';
import { useAdded } from '../../../shared/extensions';
import { AddedPanels } from '../../../shared/ui/added-fields';
import { CopyText } from '../../../shared/ui/copy-text';
import { Facts } from '../../../shared/ui/facts';
import { Panel } from '../../../shared/ui/panel';
import { Time } from '../../../shared/ui/time';
import { deviceLocationQuery, groupsQuery } from '../../places/api/places.queries';
import { useCanView } from '../../session/api/session.queries';
import { useOrganizationName } from '../../session/organization-name';

export function DetailsTab({ device }: { device: Device }) {
  const { t } = useTranslation();
  const canView = useCanView();
  const organizationName = useOrganizationName();
  const groups = useQuery({
    ...groupsQuery({ organization: device.organization, ...WHOLE_LIST }),
    enabled: device.group !== null && canView('devicegroup'),
  });
  const group = groups.data?.results.find(({ id }) => id === device.group);
  const location = useQuery({ ...deviceLocationQuery(device.id), enabled: canView('devicelocation') });
  const fields = useAdded('deviceFields');
  const mono = (value: string | null) => (value ? <CopyText value={value} /> : '–');
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Panel title={t('devices.inventory')}>
        <Facts
          items={[
            { label: t('devices.organization'), value: organizationName(device.organization) },
            { label: t('devices.group'), value: group?.name ?? '–' },
            { label: t('devices.bulk.location.label'), value: location.data?.properties.name ?? '–' },
            { label: t('devices.mac'), value: mono(device.mac_address) },
            { label: t('devices.managementIp'), value: mono(device.management_ip) },
            { label: t('devices.lastIp'), value: mono(device.last_ip) },
            { label: t('devices.id'), value: mono(device.id) },
            { label: t('devices.key'), value: mono(device.key) },
          ]}
        />
      </Panel>
      <Panel title={t('devices.saysOfItself')}>
        <Facts
          items={[
            { label: t('devices.model'), value: device.model || '–' },
            { label: t('devices.board'), value: device.board_name || '–' },
            { label: t('devices.os'), value: device.os || '–' },
            { label: t('devices.release'), value: device.release || '–' },
            { label: t('devices.lastContactLabel'), value: <Time iso={device.last_contact_at} /> },
          ]}
        />
      </Panel>
      <AddedPanels fields={fields} row={device} />
      {device.notes ? (
        <Panel title={t('devices.notes')}>
          <Text style={{ whiteSpace: 'pre-wrap' }}>{device.notes}</Text>
        </Panel>
      ) : null}
    </SimpleGrid>
  );
}
