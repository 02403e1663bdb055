import { ActionIcon, Group, Select, Stack, Text, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnOrganizations } from '../../session/api/session.queries';
import { useOrganizationName } from '../../session/organization-name';

interface Membership {
  organization: string;
  is_admin: boolean;
}

interface MembershipsFieldProps {
  value: readonly Membership[];
  onChange: (value: Membership[]) => void;
  error?: ReactNode;
}

/** In which organizations somebody is, and what they are there. */
export function MembershipsField({ value, onChange, error }: MembershipsFieldProps) {
  const { t } = useTranslation();
  const organizationName = useOrganizationName();
  const others = useOwnOrganizations().filter(({ id }) => !value.some(({ organization }) => organization === id));
  const change = (organization: string, is_admin: boolean) =>
    onChange(value.map((one) => (one.organization === organization ? { organization, is_admin } : one)));
  return (
    <Stack gap="xs">
      {value.length === 0 ? <Text c="dimmed">{t('users.noOrganization')}</Text> : null}
      {value.map(({ organization, is_admin }) => {
        const name = organizationName(organization);
        return (
          <Group key={organization} gap="xs" wrap="nowrap">
            <Text style={{ flex: 1 }}>{name}</Text>
            <Select
              aria-label={t('users.roleIn', { name })}
              data={[
                { value: 'member', label: t('users.member') },
                { value: 'manager', label: t('users.manager') },
              ]}
              value={is_admin ? 'manager' : 'member'}
              onChange={(chosen) => change(organization, chosen === 'manager')}
              allowDeselect={false}
              w={140}
            />
            <Tooltip label={t('users.leave', { name })}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('users.leave', { name })}
                onClick={() => onChange(value.filter((one) => one.organization !== organization))}
              >
                <IconX size={16} />
              </ActionIcon>
            </Tooltip>
          </Group>
        );
      })}
      {others.length > 0 ? (
        <Select
          aria-label={t('users.addOrganization')}
          placeholder={t('users.addOrganization')}
          leftSection={<IconPlus size={16} aria-hidden />}
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={null}
          onChange={(id) => id && onChange([...value, { organization: id, is_admin: false }])}
          searchable={others.length > 8}
        />
      ) : null}
      {error ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      ) : null}
      <Text size="sm" c="dimmed">
        {t('users.membershipHint')}
      </Text>
    </Stack>
  );
}
