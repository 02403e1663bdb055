import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router-dom';
import { paths } from '../../../app/paths';
import { PageHeader } from '../../../shared/ui/page-header';
import { QueryView } from '../../../shared/ui/query-view';
import type { Device } from '../../../shared/api/contract';
import { deviceLocationQuery } from '../../places/api/places.queries';
import { useCan, useCanView, useOwnOrganizations } from '../../session/api/session.queries';
import { useCreateDevice, useUpdateDevice } from '../api/devices.mutations';
import { deviceQuery } from '../api/devices.queries';
import { DeviceForm } from './device-form';

export function NewDevicePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useCreateDevice();
  const [firstOrganization] = useOwnOrganizations();
  return (
    <>
      <PageHeader
        trail={[{ label: t('menu.devices'), to: paths.devices }]}
        title={t('devices.add')}
        answer={t('devices.addAnswer')}
      />
      <DeviceForm
        key={firstOrganization?.id}
        initial={{
          name: '',
          organization: firstOrganization?.id ?? '',
          mac_address: '',
          management_ip: '',
          model: '',
          os: '',
          notes: '',
          group: null,
          credentials: null,
        }}
        isNew
        submitLabel={t('devices.add')}
        isBusy={create.isPending}
        onSubmit={(input, onError) =>
          create.mutate(input, { onSuccess: ({ id }) => void navigate(paths.device(id)), onError })
        }
      />
    </>
  );
}

export function EditDevicePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const can = useCan();
  const canView = useCanView();
  const isPlacedHere = canView('location') && can('change_devicelocation');
  const query = useQuery(deviceQuery(id));
  const location = useQuery({ ...deviceLocationQuery(id), enabled: isPlacedHere });
  return (
    <QueryView query={query} isPage>
      {(device) => (
        <>
          <PageHeader
            trail={[
              { label: t('menu.devices'), to: paths.devices },
              { label: device.name, to: paths.device(id) },
            ]}
            title={t('devices.editTitle', { name: device.name })}
          />
          {isPlacedHere ? (
            <QueryView query={location}>
              {(place) => (
                <EditDevice
                  device={device}
                  location={place || can('add_devicelocation') ? (place?.id ?? null) : undefined}
                />
              )}
            </QueryView>
          ) : (
            <EditDevice device={device} />
          )}
        </>
      )}
    </QueryView>
  );
}

/** Without a location: it is not to be set here. */
function EditDevice({ device, location: present }: { device: Device; location?: string | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const update = useUpdateDevice(device.id);
  return (
    <DeviceForm
      initial={{ ...device, management_ip: device.management_ip ?? '', location: present, credentials: null }}
      submitLabel={t('devices.save')}
      isBusy={update.isPending}
      onSubmit={({ credentials: _, location, ...input }, onError) =>
        update.mutate(
          { ...input, ...(location === present ? {} : { location }) },
          { onSuccess: () => void navigate(paths.device(device.id)), onError },
        )
      }
    />
  );
}
