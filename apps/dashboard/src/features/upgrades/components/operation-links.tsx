import { Anchor, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Operation } from '../../../shared/api/contract';
import { BuildName } from './operations-table';

/** The ways from an upgrade to its device, its mass upgrade and its own page. */
export function OperationLinks({ operation, withPage }: { operation: Operation; withPage?: boolean }) {
  const { t } = useTranslation();
  return (
    <Group gap="md">
      <Anchor component={Link} to={paths.device(operation.device)} size="sm">
        {t('operations.toDevice')}
      </Anchor>
      {operation.build ? (
        <Anchor component={Link} to={paths.build(operation.build.id)} size="sm">
          <BuildName build={operation.build} />
        </Anchor>
      ) : null}
      {operation.batch ? (
        <Anchor component={Link} to={paths.massUpgrade(operation.batch)} size="sm">
          {t('operations.toBatch')}
        </Anchor>
      ) : null}
      {withPage ? (
        <Anchor component={Link} to={paths.operation(operation.id)} size="sm">
          {t('operations.toPage')}
        </Anchor>
      ) : null}
    </Group>
  );
}
