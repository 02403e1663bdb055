import { Anchor, Button, Group, Radio, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconRocket } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Device, DeviceFirmware, SelectableImage } from '../../../shared/api/contract';
import { useAdded } from '../../../shared/extensions';
import { AddedFields, useAddedForm } from '../../../shared/ui/added-fields';
import { Panel } from '../../../shared/ui/panel';
import { QueryView, RowsSkeleton } from '../../../shared/ui/query-view';
import { connectionsQuery } from '../../connections/api/connections.queries';
import { useCan, useCanView } from '../../session/api/session.queries';
import { upgradersQuery, useOfferedOptions } from '../../upgrades/api/upgraders.queries';
import { OptionFields } from '../../upgrades/components/option-fields';
import { defaultChoices, toUpgradeOptions, type OptionChoices } from '../../upgrades/upgrade-options';
import { installableImagesQuery } from '../api/device-firmware.queries';
import { ImageChoice } from './image-choice';
import { UpgradeDeviceDialog } from './upgrade-device-dialog';
import { UpgradePlan } from './upgrade-plan';

interface InstallPanelProps {
  device: Device;
  firmware: DeviceFirmware | null;
  isRunning: boolean;
}

/** The images that fit the device, newest first; how to upgrade; what that will do; and the button. */
export function InstallPanel(props: InstallPanelProps) {
  const { t } = useTranslation();
  const query = useQuery(installableImagesQuery(props.device.id));
  const upgraders = useQuery(upgradersQuery);
  const { isLoading } = useConnection(props.device);
  return (
    <Panel title={t('firmware.install')}>
      <QueryView
        query={query}
        isEmpty={({ count }) => count === 0 || props.device.model === ''}
        empty={<NothingToInstall device={props.device} />}
      >
        {({ results }) =>
          // Its options come with it, not between the images and the plan.
          upgraders.isLoading || isLoading ? <RowsSkeleton /> : <Install {...props} images={results} />
        }
      </QueryView>
    </Panel>
  );
}

function Install({ device, firmware, isRunning, images }: InstallPanelProps & { images: readonly SelectableImage[] }) {
  const { t } = useTranslation();
  const can = useCan();
  const { connection, isMissing } = useConnection(device);
  const offered = useOfferedOptions(connection?.update_strategy);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [choices, setChoices] = useState<OptionChoices>(defaultChoices);
  const [refusedOptions, setRefusedOptions] = useState<readonly string[]>([]);
  const [isAsking, setIsAsking] = useState(false);
  const added = useAdded('firmwareFields');
  const form = useAddedForm(added, firmware);
  const isCurrent = ({ id }: SelectableImage) => firmware?.installed === true && firmware.image === id;
  const newest = images.find((image) => !isCurrent(image));
  const chosen = images.find(({ id }) => id === (chosenId ?? newest?.id));
  const installed = images.find(({ id }) => id === firmware?.installed_image);
  const mayUpgrade = can(firmware ? 'change_devicefirmware' : 'add_devicefirmware') && can('change_devicefirmware');
  const options = toUpgradeOptions(choices, offered);
  if (device.is_deactivated || !mayUpgrade) {
    return (
      <>
        <Images images={images} chosenId={null} isCurrent={isCurrent} />
        {device.is_deactivated ? <Text c="dimmed">{t('firmware.deactivated')}</Text> : null}
      </>
    );
  }
  return (
    <Stack gap="md">
      <Images images={images} chosenId={chosen?.id ?? null} isCurrent={isCurrent} onChoose={setChosenId} />
      <OptionFields
        offered={offered}
        value={choices}
        onChange={(value) => {
          setChoices(value);
          setRefusedOptions([]);
        }}
        errors={refusedOptions}
      />
      <AddedFields fields={added} form={form} />
      {chosen ? <UpgradePlan device={device} chosen={chosen} installed={installed} options={options} /> : null}
      <Group>
        <Button
          leftSection={<IconRocket size={18} aria-hidden />}
          disabled={!chosen || isRunning || isMissing}
          onClick={() => setIsAsking(true)}
        >
          {t('firmware.upgrade')}
        </Button>
        {isRunning ? <Text c="dimmed">{t('firmware.alreadyRunning')}</Text> : null}
        {isMissing ? (
          <Anchor component={Link} to={paths.device(device.id, 'connections')}>
            {t('firmware.noConnection')}
          </Anchor>
        ) : null}
      </Group>
      {chosen ? (
        <UpgradeDeviceDialog
          device={device}
          chosen={chosen}
          installed={installed}
          options={options}
          added={form}
          opened={isAsking}
          onClose={() => setIsAsking(false)}
          onRefusedOptions={setRefusedOptions}
        />
      ) : null}
    </Stack>
  );
}

/** By which the upgrade will reach the device; missing when it is known that there is none. */
function useConnection(device: Device) {
  const canView = useCanView();
  const { data, isLoading } = useQuery({ ...connectionsQuery(device.id), enabled: canView('deviceconnection') });
  const connection = data?.results.find(({ enabled }) => enabled);
  return { connection, isMissing: data !== undefined && !connection, isLoading };
}

interface ImagesProps {
  images: readonly SelectableImage[];
  chosenId: string | null;
  isCurrent: (image: SelectableImage) => boolean;
  /** Absent: there is nothing to choose, only to read. */
  onChoose?: (id: string) => void;
}

function Images({ images, chosenId, isCurrent, onChoose }: ImagesProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={<VisuallyHidden>{t('firmware.image')}</VisuallyHidden>}
      labelProps={{ className: 'unseen' }}
      value={chosenId}
      onChange={onChoose}
    >
      {images.map((image) => (
        <ImageChoice
          key={image.id}
          image={image}
          isChosen={image.id === chosenId}
          isCurrent={isCurrent(image)}
          isReadOnly={!onChoose}
        />
      ))}
    </Radio.Group>
  );
}

function NothingToInstall({ device }: { device: Device }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      <Text>{device.model ? t('firmware.noImage', { model: device.model }) : t('firmware.noModel')}</Text>
      <Anchor component={Link} to={device.model ? paths.builds : paths.editDevice(device.id)}>
        {device.model ? t('firmware.toBuilds') : t('firmware.toEdit')}
      </Anchor>
    </Stack>
  );
}
