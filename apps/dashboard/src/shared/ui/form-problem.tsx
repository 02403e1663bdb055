import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { FORM_PROBLEM } from '../api/errors';

/** What the server said about a form as a whole. */
export function FormProblem({ form }: { form: { errors: Record<string, unknown> } }) {
  const problem = form.errors[FORM_PROBLEM];
  if (typeof problem !== 'string') return null;
  return <Problem text={problem} />;
}

export function Problem({ text }: { text: string }) {
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle size={18} />} role="alert">
      {text}
    </Alert>
  );
}
