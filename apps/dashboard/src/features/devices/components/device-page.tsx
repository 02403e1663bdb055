import { Button, Menu, Text } from '@mantine/core';
import { IconDots, IconPencil, IconPlugConnected } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ComponentType, type LazyExoticComponent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Device } from '../../../shared/api/contract';
import { type AddedText, addedText, isAddedText, useAdded } from '../../../shared/extensions';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { notifyProblem } from '../../../shared/ui/notify';
import { PageHeader } from '../../../shared/ui/page-header';
import { PageTabs } from '../../../shared/ui/page-tabs';
import { QueryView } from '../../../shared/ui/query-view';
import { Status } from '../../../shared/ui/status';
import { Time } from '../../../shared/ui/time';
import { useCan, useCanView } from '../../session/api/session.queries';
import { useActivateDevice, useCheckDevice, useDeleteDevice } from '../api/devices.mutations';
import { deviceQuery, useDeviceCheck } from '../api/devices.queries';
import { AdoptDialog } from './adopt-dialog';
import { CheckResult } from './check-result';

export interface DeviceTab {
  id: string;
  label:
    'devices.tab.firmware' | 'devices.tab.upgrades' | 'devices.tab.connections' | 'devices.tab.details' | AddedText;
  /** The tab shows to whom may view this. */
  model?: string;
  Component: LazyExoticComponent<ComponentType<{ device: Device }>>;
}

export function DevicePage({ tabs }: { tabs: readonly DeviceTab[] }) {
  const { id = '' } = useParams();
  const query = useQuery(deviceQuery(id));
  return (
    <QueryView query={query} isPage>
      {(device) => <DeviceContent device={device} tabs={tabs} />}
    </QueryView>
  );
}

function DeviceContent({ device, tabs }: { device: Device; tabs: readonly DeviceTab[] }) {
  const { t } = useTranslation();
  const canView = useCanView();
  const added = useAdded('deviceTabs');
  const shown = [...tabs, ...added]
    .filter(({ model }) => !model || canView(model))
    .map(({ label, ...tab }) => ({ ...tab, label: isAddedText(label) ? addedText(label) : t(label) }));
  const [isAdopting, setIsAdopting] = useState(false);
  return (
    <>
      <PageHeader
        trail={[{ label: t('menu.devices'), to: paths.devices }]}
        title={device.name}
        aside={device.is_deactivated ? <Status kind="skipped" word={t('devices.deactivated')} /> : null}
        answer={<DeviceAnswer device={device} />}
        actions={<DeviceActions device={device} onAdopt={() => setIsAdopting(true)} />}
      />
      <CheckResult device={device} onAdopt={() => setIsAdopting(true)} />
      <AdoptDialog device={device} opened={isAdopting} onClose={() => setIsAdopting(false)} />
      <PageTabs tabs={shown} subject={{ device }} />
    </>
  );
}

function DeviceAnswer({ device }: { device: Device }) {
  const { t } = useTranslation();
  return (
    <>
      {[device.model || t('devices.noModel'), device.os || t('devices.noOs')].join(' · ')} · {t('devices.lastContact')}{' '}
      <Time iso={device.last_contact_at} fallback={t('devices.never')} />
    </>
  );
}

function DeviceActions({ device, onAdopt }: { device: Device; onAdopt: () => void }) {
  const { t } = useTranslation();
  const can = useCan();
  const navigate = useNavigate();
  const activate = useActivateDevice(device.id);
  const remove = useDeleteDevice();
  const check = useCheckDevice(device.id);
  const latest = useDeviceCheck(device.id);
  const isChecking = check.isPending || (!!latest.data && latest.data.status !== 'done');
  const [asking, setAsking] = useState<'deactivate' | 'delete' | null>(null);

  return (
    <>
      {can('change_device') && !device.is_deactivated ? (
        <Button
          variant="default"
          leftSection={<IconPlugConnected size={18} aria-hidden />}
          loading={isChecking}
          onClick={() => check.mutate(undefined, { onError: notifyProblem })}
        >
          {t('devices.check')}
        </Button>
      ) : null}
      {can('change_device') && !device.is_deactivated ? (
        <Button
          component={Link}
          to={paths.editDevice(device.id)}
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden />}
        >
          {t('devices.edit')}
        </Button>
      ) : null}
      {can('change_device') || can('add_device') || (can('delete_device') && device.is_deactivated) ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" px={10} aria-label={t('devices.moreActions')}>
              <IconDots size={18} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {can('change_device') && !device.is_deactivated ? (
              <Menu.Item onClick={onAdopt}>{t('devices.adoptMenu')}</Menu.Item>
            ) : null}
            {can('add_device') ? (
              device.is_deactivated ? (
                <Menu.Item onClick={() => activate.mutate(true, { onError: notifyProblem })}>
                  {t('devices.activate')}
                </Menu.Item>
              ) : (
                <Menu.Item onClick={() => setAsking('deactivate')}>{t('devices.deactivate')}</Menu.Item>
              )
            ) : null}
            {can('delete_device') && device.is_deactivated ? (
              <Menu.Item color="var(--status-red)" onClick={() => setAsking('delete')}>
                {t('devices.delete')}
              </Menu.Item>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      <ConfirmDialog
        opened={asking === 'deactivate'}
        onClose={() => setAsking(null)}
        title={t('devices.deactivateTitle', { name: device.name })}
        confirmLabel={t('devices.deactivate')}
        isBusy={activate.isPending}
        error={activate.error}
        onConfirm={() => activate.mutate(false, { onSuccess: () => setAsking(null) })}
      >
        <Text>{t('devices.deactivateText')}</Text>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'delete'}
        onClose={() => setAsking(null)}
        title={t('devices.deleteTitle', { name: device.name })}
        confirmLabel={t('devices.delete')}
        isDangerous
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(device.id, { onSuccess: () => void navigate(paths.devices) })}
      >
        <Text>{t('devices.deleteText')}</Text>
      </ConfirmDialog>
    </>
  );
}
