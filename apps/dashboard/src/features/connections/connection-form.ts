import { useForm, type UseFormReturnType } from '@mantine/form';
import type { Connection, Credentials } from '../../shared/api/contract';
import { paramsErrors, toParams } from '../credentials/ssh-params';
import type { ConnectionInput } from './api/connections.queries';

export interface ConnectionValues {
  credentials: string | null;
  update_strategy: string;
  username: string;
  port: number | '';
  secret: string;
  enabled: boolean;
}

export type ConnectionForm = UseFormReturnType<ConnectionValues>;

/** Without credentials that the person may see, a login is for the server to judge. */
export function useConnectionForm(connection: Connection | null, known: readonly Credentials[]): ConnectionForm {
  return useForm<ConnectionValues>({
    initialValues: {
      credentials: connection?.credentials ?? null,
      update_strategy: connection?.update_strategy ?? '',
      username: connection?.params.username ?? '',
      port: connection?.params.port ?? '',
      secret: '',
      enabled: connection?.enabled ?? true,
    },
    validate: (values) => {
      const base = known.find(({ id }) => id === values.credentials);
      if (!base) return {};
      return paramsErrors({ ...base.params, ...toParams(values, base.secret_kind) }, base.secret_kind);
    },
  });
}

/** Only what was touched: a new login makes the server forget whether the old one worked. */
export function toConnectionInput(form: ConnectionForm, kind: Credentials['secret_kind'] = 'password') {
  const { credentials, update_strategy, enabled, ...login } = form.getValues();
  const isTouched = (...names: (keyof ConnectionValues)[]) => names.some((name) => form.isDirty(name));
  const input: ConnectionInput = {};
  if (isTouched('credentials')) input.credentials = credentials ?? '';
  if (isTouched('update_strategy')) input.update_strategy = update_strategy;
  if (isTouched('enabled')) input.enabled = enabled;
  if (isTouched('username', 'port', 'secret')) input.params = toParams(login, kind);
  return input;
}
