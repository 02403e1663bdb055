import { Anchor, Badge, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { OrganizationDetail, User } from '../../../shared/api/contract';
import { WHOLE_LIST } from '../../../shared/api/paging';
import { notifyProblem } from '../../../shared/ui/notify';
import { Panel } from '../../../shared/ui/panel';
import { QueryView, RowsSkeleton } from '../../../shared/ui/query-view';
import { useMe } from '../../session/api/session.queries';
import { usersQuery } from '../../users/api/users.queries';
import { useChangeOrganization } from '../api/organizations.queries';
import classes from './organizations.module.css';

/** Who belongs to it, and who of them manages and owns it. */
export function MembersPanel({ organization }: { organization: OrganizationDetail }) {
  const { t } = useTranslation();
  const query = useQuery(usersQuery({ organization: organization.id, ordering: 'username', ...WHOLE_LIST }));
  return (
    <Panel
      title={t('organizations.members')}
      actions={
        <Anchor component={Link} to={`${paths.users}?organization=${organization.id}`} size="sm">
          {t('home.all')}
        </Anchor>
      }
    >
      <QueryView
        query={query}
        skeleton={<RowsSkeleton rows={2} />}
        isEmpty={({ count }) => count === 0}
        empty={<Text c="dimmed">{t('organizations.noMembers')}</Text>}
      >
        {({ results }) => (
          <ul className={classes.members}>
            {results.map((user) => (
              <Member key={user.id} user={user} organization={organization} />
            ))}
          </ul>
        )}
      </QueryView>
    </Panel>
  );
}

function Member({ user, organization }: { user: User; organization: OrganizationDetail }) {
  const { t } = useTranslation();
  const me = useMe();
  const change = useChangeOrganization(organization.id);
  const membership = user.organization_users.find((one) => one.organization === organization.id);
  const owner = organization.owner.organization_user;
  const isOwner = membership?.id === owner;
  const isMine = me.organizations.some(({ id, is_owner }) => id === organization.id && is_owner);
  const mayName = me.is_superuser || (isMine && me.permissions.includes('change_organizationowner'));
  return (
    <li className={classes.member}>
      <Anchor component={Link} to={paths.user(user.id)}>
        {user.username}
      </Anchor>
      <Text span size="sm" c="dimmed" className={classes.grow}>
        {membership?.is_admin ? t('users.manager') : t('users.member')}
      </Text>
      {isOwner ? <Badge variant="default">{t('organizations.owner')}</Badge> : null}
      {mayName && membership?.is_admin && !isOwner ? (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={change.isPending}
          onClick={() => change.mutate({ owner: { organization_user: membership.id } }, { onError: notifyProblem })}
        >
          {t('organizations.makeOwner')}
        </Button>
      ) : null}
    </li>
  );
}
