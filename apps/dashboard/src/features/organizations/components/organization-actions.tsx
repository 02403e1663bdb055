import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { OrganizationDetail } from '../../../shared/api/contract';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { useCan, useMe } from '../../session/api/session.queries';
import { useChangeOrganization, useDeleteOrganization } from '../api/organizations.queries';

/** To disable it, to enable it again, and to delete it with everything in it. */
export function OrganizationActions({ organization }: { organization: OrganizationDetail }) {
  const { t } = useTranslation();
  const can = useCan();
  const { is_superuser } = useMe();
  const navigate = useNavigate();
  const change = useChangeOrganization(organization.id);
  const remove = useDeleteOrganization();
  const [asked, setAsked] = useState<'disable' | 'delete' | null>(null);
  const { id, name, is_active } = organization;
  const close = () => setAsked(null);
  return (
    <>
      <Button component={Link} to={`${paths.audit}?organization=${organization.slug}`} variant="default">
        {t('audit.trailOf')}
      </Button>
      {/* Whoever managed only this one could not enable it again. */}
      {is_superuser ? (
        <Button
          variant="default"
          loading={change.isPending && !asked}
          onClick={() => (is_active ? setAsked('disable') : change.mutate({ is_active: true }))}
        >
          {is_active ? t('organizations.disable') : t('organizations.enable')}
        </Button>
      ) : null}
      {can('delete_organization') ? (
        <Button variant="default" c="var(--status-red)" onClick={() => setAsked('delete')}>
          {t('organizations.delete')}
        </Button>
      ) : null}
      <ConfirmDialog
        opened={asked === 'disable'}
        onClose={close}
        title={t('organizations.disableTitle', { name })}
        confirmLabel={t('organizations.disable')}
        isDangerous
        isBusy={change.isPending}
        error={change.error}
        onConfirm={() => change.mutate({ is_active: false }, { onSuccess: close })}
      >
        <Text>{t('organizations.disableText')}</Text>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'delete'}
        onClose={close}
        title={t('organizations.deleteTitle', { name })}
        confirmLabel={t('organizations.delete')}
        isDangerous
        typedWord={{ word: name, label: t('organizations.typeName', { name }) }}
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(id, { onSuccess: () => void navigate(paths.organizations, { replace: true }) })}
      >
        <Text>{t('organizations.deleteText')}</Text>
      </ConfirmDialog>
    </>
  );
}
