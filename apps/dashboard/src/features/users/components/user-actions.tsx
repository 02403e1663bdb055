import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconKey, IconLock, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { User } from '../../../shared/api/contract';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { notifyDone, notifyProblem } from '../../../shared/ui/notify';
import { useCan, useMe } from '../../session/api/session.queries';
import { useChangeUser, useDeleteUser, useReplaceToken } from '../api/users.queries';
import { PasswordDialog } from './password-dialog';

type Asked = 'password' | 'token' | 'deactivate' | 'delete' | null;

/** What is done to an account besides changing what it says. */
export function UserActions({ user }: { user: User }) {
  const { t } = useTranslation();
  const can = useCan();
  const me = useMe();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>(null);
  const change = useChangeUser(user.id);
  const replaceToken = useReplaceToken(user.id);
  const remove = useDeleteUser();
  const { id, username, is_active } = user;
  const close = () => setAsked(null);
  const isMe = me.id === id;
  return (
    <>
      {me.is_superuser || me.organizations.some(({ is_admin }) => is_admin) ? (
        <Button component={Link} to={`${paths.audit}?user=${id}`} variant="default">
          {t('users.whatTheyDid')}
        </Button>
      ) : null}
      {can('change_user') && !isMe ? (
        <Button
          variant="default"
          loading={change.isPending && !asked}
          onClick={() =>
            is_active ? setAsked('deactivate') : change.mutate({ is_active: true }, { onError: notifyProblem })
          }
        >
          {is_active ? t('users.deactivate') : t('users.activate')}
        </Button>
      ) : null}
      {can('change_user') ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t('devices.moreActions')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {isMe ? (
              <Menu.Item component={Link} to={paths.profile} leftSection={<IconLock size={18} aria-hidden />}>
                {t('session.changePassword')}
              </Menu.Item>
            ) : (
              <Menu.Item leftSection={<IconLock size={18} aria-hidden />} onClick={() => setAsked('password')}>
                {t('users.setPassword')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconKey size={18} aria-hidden />} onClick={() => setAsked('token')}>
              {t('users.replaceToken')}
            </Menu.Item>
            {can('delete_user') && !isMe ? (
              <Menu.Item
                leftSection={<IconTrash size={18} aria-hidden />}
                c="var(--status-red)"
                onClick={() => setAsked('delete')}
              >
                {t('users.delete')}
              </Menu.Item>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {asked === 'password' ? <PasswordDialog user={user} onClose={close} /> : null}
      <ConfirmDialog
        opened={asked === 'token'}
        onClose={close}
        title={t('users.replaceTokenTitle', { name: username })}
        confirmLabel={t('users.replaceToken')}
        isDangerous
        isBusy={replaceToken.isPending}
        error={replaceToken.error}
        onConfirm={() =>
          replaceToken.mutate(undefined, {
            onSuccess: () => {
              close();
              notifyDone(t('users.tokenReplaced'));
            },
          })
        }
      >
        <Text>{t('users.replaceTokenText')}</Text>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'deactivate'}
        onClose={close}
        title={t('users.deactivateTitle', { name: username })}
        confirmLabel={t('users.deactivate')}
        isDangerous
        isBusy={change.isPending}
        error={change.error}
        onConfirm={() => change.mutate({ is_active: false }, { onSuccess: close })}
      >
        <Text>{t('users.deactivateText')}</Text>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'delete'}
        onClose={close}
        title={t('users.deleteTitle', { name: username })}
        confirmLabel={t('users.delete')}
        isDangerous
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(id, { onSuccess: () => void navigate(paths.users, { replace: true }) })}
      >
        <Text>{t('users.deleteText')}</Text>
      </ConfirmDialog>
    </>
  );
}
