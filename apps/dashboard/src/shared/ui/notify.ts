import { notifications } from '@mantine/notifications';
import { errorMessage } from '../api/errors';
import { i18n } from '../i18n';

/** Says that something was done, where the page does not already show it. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: 'green', autoClose: 4000, closeButtonProps: closable() });
}

/** Says why an action failed that has no form or dialog to say it in. */
export function notifyProblem(error: unknown): void {
  notifications.show({
    message: errorMessage(error),
    color: 'red',
    autoClose: 10_000,
    role: 'alert',
    closeButtonProps: closable(),
  });
}

const closable = () => ({ 'aria-label': i18n.t('action.close') });
