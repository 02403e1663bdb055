import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router-dom';
import { paths } from '../../../app/paths';
import { applyServerErrors, hasStatus } from '../../../shared/api/errors';
import { FormProblem, Problem } from '../../../shared/ui/form-problem';
import { Logo } from '../../../shared/ui/logo';
import { useLogin } from '../api/session.mutations';
import { meQuery } from '../api/session.queries';
import classes from './login-page.module.css';

/** Only paths of our own: an address from elsewhere must not ride on a login. */
const isOwnPath = (path: string) => /^\/(?![/\\])/.test(path);

/** Pages of the API are not of this application: the browser loads them. */
const isOfApi = (path: string) => /^\/(api|firmware)\//.test(path);

function LoadPage({ path }: { readonly path: string }) {
  useEffect(() => window.location.replace(path), [path]);
  return null;
}

export function LoginPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const me = useQuery(meQuery);
  const login = useLogin();
  const form = useForm({ initialValues: { username: '', password: '' } });

  useEffect(() => {
    document.title = `${t('session.signIn')} · Firmware Upgrader`;
  }, [t]);

  const next = params.get('next') ?? paths.home;
  if (me.data && isOfApi(next)) return <LoadPage path={next} />;
  if (me.data) return <Navigate to={isOwnPath(next) ? next : paths.home} replace />;

  const submit = form.onSubmit((values) =>
    login.mutate(values, { onError: (error) => applyServerErrors(form, error) }),
  );
  return (
    <main className={classes.page}>
      <form className={classes.card} onSubmit={submit} noValidate>
        <Stack gap="md">
          <Logo />
          <div>
            <Title order={1}>{t('session.signIn')}</Title>
            <Text c="dimmed">{t('session.signInText')}</Text>
          </div>
          {me.isError && !hasStatus(me.error, 401) ? <Problem text={t('session.serverAway')} /> : null}
          <FormProblem form={form} />
          <TextInput
            label={t('session.username')}
            autoComplete="username"
            autoFocus
            {...form.getInputProps('username')}
          />
          <PasswordInput
            label={t('session.password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={login.isPending} fullWidth>
            {t('session.signIn')}
          </Button>
        </Stack>
      </form>
    </main>
  );
}
