import { IconCheck, IconMinus } from '@tabler/icons-react';
import { permissionVerbs } from '@firmware-upgrader/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths';
import type { UserRole } from '../../../shared/api/contract';
import { codeText } from '../../../shared/i18n';
import { DataTable, type Column } from '../../../shared/ui/data-table';
import { PageHeader } from '../../../shared/ui/page-header';
import { TableSection } from '../../../shared/ui/table-section';
import { QueryView } from '../../../shared/ui/query-view';
import { rolesQuery } from '../api/users.queries';
import classes from './roles-page.module.css';

/** What each role may do. Roles belong to the product; people are given them. */
export function RolesPage() {
  const { t } = useTranslation();
  const query = useQuery(rolesQuery);
  return (
    <>
      <PageHeader
        title={t('roles.title')}
        trail={[{ label: t('menu.users'), to: paths.users }]}
        answer={t('roles.answer')}
      />
      <QueryView query={query}>
        {({ results }) => (
          <div className={classes.roles}>
            {results.map((role) => (
              <TableSection key={role.id} title={role.name}>
                <RoleTable role={role} />
              </TableSection>
            ))}
          </div>
        )}
      </QueryView>
    </>
  );
}

function RoleTable({ role }: { role: UserRole }) {
  const { t } = useTranslation();
  const may = new Set<string>(role.permissions);
  // By what is there: extensions bring objects of their own.
  const models = [...new Set(role.permissions.map((permission) => permission.slice(permission.indexOf('_') + 1)))];
  const columns: Column<string>[] = [
    { key: 'model', header: t('roles.object'), isTitle: true, cell: (model) => codeText('objects', model, model) },
    ...permissionVerbs.map((verb) => ({
      key: verb,
      header: t(`roles.${verb}`),
      cell: (model: string) =>
        may.has(`${verb}_${model}`) || (verb === 'view' && may.has(`change_${model}`)) ? (
          <IconCheck size={16} className={classes.may} role="img" aria-label={t('roles.may')} />
        ) : (
          <IconMinus size={16} className={classes.mayNot} role="img" aria-label={t('roles.mayNot')} />
        ),
    })),
  ];
  return <DataTable label={role.name} columns={columns} rows={models} rowKey={(model) => model} isMatrix />;
}
