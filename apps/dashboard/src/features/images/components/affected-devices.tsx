import { Anchor, Text } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { FirmwareImage } from '../../../shared/api/contract';
import { formatNumber } from '../../../shared/format/format';
import { devicesQuery } from '../../devices/api/devices.queries';
import { operationsQuery } from '../../upgrades/api/operations.queries';

/** What the deletion of an image takes along, in numbers: devices that are known to run its build, upgrades under way. */
export function AffectedDevices({ image }: { image: FirmwareImage }) {
  const { t } = useTranslation();
  const running = useQuery({
    ...operationsQuery({ image: image.id, status: 'in-progress', page_size: 1 }),
    refetchInterval: false,
  });
  const models = useQueries({
    queries: image.boards.map((model) => devicesQuery({ installed_build: image.build, model, page_size: 1 })),
  });
  if (running.isPending || models.some(({ isPending }) => isPending)) return null;
  const devices = models.reduce((sum, { data }) => sum + (data?.count ?? 0), 0);
  const upgrades = running.data?.count ?? 0;
  return (
    <>
      {devices > 0 ? (
        <Text>
          {t('images.affectedDevices', { count: devices, n: formatNumber(devices) })}{' '}
          <Anchor component={Link} to={`${paths.devices}?installed_build=${image.build}`} underline="always">
            {t('images.toAffected')}
          </Anchor>
        </Text>
      ) : (
        <Text c="dimmed">{t('images.affectsNone')}</Text>
      )}
      {upgrades > 0 ? (
        <Text c="var(--status-orange)">
          {t('images.affectedUpgrades', { count: upgrades, n: formatNumber(upgrades) })}
        </Text>
      ) : null}
    </>
  );
}
