import type { Type } from '@nestjs/common';
import { DrfValidationPipe } from '../../http/drf-validation.pipe';
import { HttpError } from '../../http/http-error';

/** The body or query of an agent, before anything is known about it. */
export type AgentForm = Readonly<Record<string, unknown>>;

const pipe = new DrfValidationPipe();

export const refuseAgent = (status: number, reason: string) => new HttpError(status, `error: ${reason}`);

export function readForm(given: unknown): AgentForm {
  return typeof given === 'object' && given !== null ? (given as AgentForm) : {};
}

/** The text of a field, empty when there is none; of a repeated one the last counts. */
export function textOf(form: AgentForm, field: string): string {
  const value: unknown = form[field];
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  // PostgreSQL takes no null characters.
  return typeof last === 'string' ? last.trim().replaceAll('\0', '\ufffd') : '';
}

/** Refuses the first of the fields that is missing or empty. */
export function requireFields(form: AgentForm, ...fields: readonly string[]): void {
  const missing = fields.find((field) => textOf(form, field) === '');
  if (missing !== undefined) throw refuseAgent(400, `missing required parameter "${missing}"`);
}

/** The fields of a form that a class knows, judged like those of any other request. */
export function judged<T extends object>(form: AgentForm, fields: readonly string[], type: Type<T>): Promise<T> {
  const known = Object.fromEntries(fields.filter((name) => name in form).map((name) => [name, textOf(form, name)]));
  return pipe.read(type, known);
}
