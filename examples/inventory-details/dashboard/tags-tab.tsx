import {
  addedText,
  type Device,
  FormProblem,
  applyServerErrors,
  Panel,
  QueryView,
  useCan,
} from '@firmware-upgrader/dashboard';
import { Button, Group, Stack, TagsInput, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { deviceTagsQuery, useSaveTags } from './tags.queries';
import { key } from './texts';

/** A tab of our own on the page of a device. */
export function TagsTab({ device }: { device: Device }) {
  return (
    <QueryView query={useQuery(deviceTagsQuery(device.id))}>
      {({ tags }) => <TagsForm key={tags.join()} deviceId={device.id} tags={tags} />}
    </QueryView>
  );
}

function TagsForm({ deviceId, tags }: { deviceId: string; tags: string[] }) {
  const mayChange = useCan()('change_inventory/tag');
  const save = useSaveTags(deviceId);
  const form = useForm({ initialValues: { tags } });
  const submit = form.onSubmit((values) =>
    save.mutate(values.tags, { onError: (error) => applyServerErrors(form, error) }),
  );
  return (
    <Panel>
      <form onSubmit={submit}>
        <Stack gap="sm" maw={560}>
          <FormProblem form={form} />
          <TagsInput
            label={addedText(key('tags'))}
            description={addedText(key('tagsHint'))}
            readOnly={!mayChange}
            {...form.getInputProps('tags')}
          />
          {mayChange ? (
            <Group>
              <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
                {addedText(key('save'))}
              </Button>
              {save.isSuccess && !form.isDirty() ? <Text size="sm">{addedText(key('saved'))}</Text> : null}
            </Group>
          ) : null}
        </Stack>
      </form>
    </Panel>
  );
}
