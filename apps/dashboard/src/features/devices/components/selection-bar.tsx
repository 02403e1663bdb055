import { Button, Group, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconPlugConnected, IconRocket, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Query } from '../../../shared/api/client';
import type { ListedDevice } from '../../../shared/api/contract';
import { formatNumber } from '../../../shared/format/format';
import { useCan } from '../../session/api/session.queries';
import type { DeviceSelection } from '../use-device-selection';
import { BulkDialog, type BulkTask, type MoveTask } from './bulk-dialog';
import classes from './selection-bar.module.css';

interface SelectionBarProps {
  selection: DeviceSelection;
  /** All that the filters let through. */
  total: number;
  filters: Query;
  /** The rows of the page. */
  shown: readonly ListedDevice[];
  /** Ticks these too: a phone has no head of the table to do it with. */
  onSelect: (rows: readonly ListedDevice[]) => void;
  onSelectAll: () => void;
  onClear: () => void;
}

/** What can be done with the devices that are ticked; there while any is. */
export function SelectionBar({ selection, total, filters, shown, onSelect, onSelectAll, onClear }: SelectionBarProps) {
  const { t } = useTranslation();
  const can = useCan();
  const [task, setTask] = useState<BulkTask | null>(null);
  const { count, ids, isAll } = selection;
  const isWholePage = shown.length > 0 && shown.every(({ id }) => ids.has(id));
  const [onlyId] = count === 1 ? ids : [];
  const mayChange = can('change_device');
  const moves: MoveTask[] = [
    ...(mayChange ? (['group'] as const) : []),
    ...(can('change_devicelocation') && can('add_devicelocation') ? (['location'] as const) : []),
    ...(mayChange && can('add_deviceconnection') ? (['credentials'] as const) : []),
  ];
  // The dialog outlives a selection that its own action emptied: it says what was done.
  const dialog = task ? (
    <BulkDialog task={task} selection={selection} filters={filters} onDone={onClear} onClose={() => setTask(null)} />
  ) : null;
  return (
    <>
      {count > 0 ? (
        <section className={classes.bar} aria-label={t('devices.selection')}>
          <Group gap="sm">
            <Text fw={600} role="status">
              {t(isAll ? 'devices.selectedAll' : 'devices.selected', { count, n: formatNumber(count) })}
            </Text>
            {isWholePage || isAll ? null : (
              <Button variant="subtle" size="compact-sm" hiddenFrom="xs" onClick={() => onSelect(shown)}>
                {t('devices.selectPage')}
              </Button>
            )}
            {isWholePage && !isAll && total > count ? (
              <Button variant="subtle" size="compact-sm" onClick={onSelectAll}>
                {t('devices.selectAll', { n: formatNumber(total) })}
              </Button>
            ) : null}
            <Button variant="subtle" color="gray" size="compact-sm" onClick={onClear}>
              {t('devices.clearSelection')}
            </Button>
          </Group>
          <Group gap="xs">
            {onlyId ? (
              <Button
                component={Link}
                to={paths.device(onlyId, 'firmware')}
                variant="default"
                leftSection={<IconRocket size={18} aria-hidden />}
              >
                {t('devices.upgrade')}
              </Button>
            ) : null}
            {mayChange ? (
              <Button
                variant="default"
                leftSection={<IconPlugConnected size={18} aria-hidden />}
                onClick={() => setTask('check')}
              >
                {t('devices.check')}
              </Button>
            ) : null}
            {mayChange ? (
              <Button variant="default" onClick={() => setTask('adopt')}>
                {t('devices.adopt')}
              </Button>
            ) : null}
            {moves.length > 0 ? (
              <Menu position="top-end">
                <Menu.Target>
                  <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
                    {t('devices.change')}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {moves.map((one) => (
                    <Menu.Item key={one} onClick={() => setTask(one)}>
                      {t(`devices.bulk.${one}.menu`)}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            ) : null}
            {can('delete_device') ? (
              <Button
                variant="default"
                c="var(--status-red)"
                leftSection={<IconTrash size={18} aria-hidden />}
                onClick={() => setTask('delete')}
              >
                {t('devices.bulk.delete.menu')}
              </Button>
            ) : null}
          </Group>
        </section>
      ) : null}
      {dialog}
    </>
  );
}
