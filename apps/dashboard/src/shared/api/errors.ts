import type { UseFormReturnType } from '@mantine/form';

/** An answer of the API other than success. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly retryAfterSeconds?: number,
  ) {
    super(wholeMessages(body).join(' ') || Object.values(fieldMessages(body)).flat().join(' ') || `HTTP ${status}`);
    this.name = 'ApiError';
  }
}

/** Keys under which the API speaks about the object or the request as a whole. */
const wholeKeys = ['__all__', 'non_field_errors', 'detail', 'error'];

export const hasStatus = (error: unknown, status: number) => error instanceof ApiError && error.status === status;

/** The field of a form under which messages that belong to no input stand. */
export const FORM_PROBLEM = '__all__';

/**
 * Puts the messages of a refused request at the inputs they speak of (forms name their values as the API does), and
 * everything else at `FORM_PROBLEM`, which `<FormProblem>` shows. The only reader of the API's error bodies. `places`
 * names the input of what the form calls by another name than the API.
 */
export function applyServerErrors<Values extends object>(
  form: Pick<UseFormReturnType<Values>, 'setErrors' | 'getValues'>,
  error: unknown,
  places: Readonly<Record<string, string>> = {},
): void {
  if (!(error instanceof ApiError)) {
    form.setErrors({ [FORM_PROBLEM]: errorMessage(error) });
    return;
  }
  const values: object = form.getValues();
  const errors: Record<string, string> = {};
  const rest = wholeMessages(error.body);
  for (const [field, messages] of Object.entries(fieldMessages(error.body))) {
    const place = places[field] ?? field;
    if (Object.hasOwn(values, place)) errors[place] = messages.join(' ');
    else rest.push(...messages.map((message) => `${field}: ${message}`));
  }
  if (rest.length === 0 && Object.keys(errors).length === 0) rest.push(error.message);
  form.setErrors(rest.length > 0 ? { ...errors, [FORM_PROBLEM]: rest.join(' ') } : errors);
}

/** One sentence for an action that failed outside a form. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Messages of a refused request, per field of the request. */
export function fieldErrors(error: unknown): Record<string, string[]> {
  return error instanceof ApiError ? fieldMessages(error.body) : {};
}

function fieldMessages(body: unknown): Record<string, string[]> {
  return Object.fromEntries(entries(body).filter(([key]) => !wholeKeys.includes(key)));
}

function wholeMessages(body: unknown): string[] {
  return entries(body)
    .filter(([key]) => wholeKeys.includes(key))
    .flatMap(([, messages]) => messages);
}

function entries(body: unknown): [string, string[]][] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  return Object.entries(body).map(([key, value]) => [key, (Array.isArray(value) ? value : [value]).map(String)]);
}
