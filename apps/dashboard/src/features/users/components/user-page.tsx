import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router-dom';
import { paths } from '../../../app/paths';
import { notifyDone } from '../../../shared/ui/notify';
import { PageHeader } from '../../../shared/ui/page-header';
import { QueryView } from '../../../shared/ui/query-view';
import { Time } from '../../../shared/ui/time';
import { useChangeUser, useCreateUser, userQuery } from '../api/users.queries';
import { UserActions } from './user-actions';
import { UserForm } from './user-form';
import { UserState } from './users-page';

export function UserPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = useQuery(userQuery(id));
  const change = useChangeUser(id);
  return (
    <QueryView query={query} isPage>
      {(user) => (
        <>
          <PageHeader
            title={user.username}
            trail={[{ label: t('menu.users'), to: paths.users }]}
            aside={<UserState isActive={user.is_active} />}
            answer={
              <>
                {t('users.lastLogin')}: <Time iso={user.last_login} fallback={t('users.never')} />
                {' · '}
                {t('users.joined')} <Time iso={user.date_joined} />
              </>
            }
            actions={<UserActions user={user} />}
          />
          <UserForm
            key={user.modified}
            user={user}
            submitLabel={t('users.save')}
            isBusy={change.isPending}
            onSubmit={(input, onError) =>
              change.mutate(input, { onSuccess: () => notifyDone(t('users.saved')), onError })
            }
          />
        </>
      )}
    </QueryView>
  );
}

export function NewUserPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useCreateUser();
  return (
    <>
      <PageHeader
        title={t('users.add')}
        trail={[{ label: t('menu.users'), to: paths.users }]}
        answer={t('users.addAnswer')}
      />
      <UserForm
        submitLabel={t('users.add')}
        isBusy={create.isPending}
        onSubmit={(input, onError) =>
          create.mutate(input, { onSuccess: ({ id }) => void navigate(paths.user(id), { replace: true }), onError })
        }
      />
    </>
  );
}
