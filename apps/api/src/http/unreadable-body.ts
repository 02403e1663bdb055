import type { HttpError } from './http-error';

/** Stands for a body that could not be read until somebody wants it: who asks for what is hidden is told that first. */
export class UnreadableBody {
  constructor(readonly refusal: HttpError) {}
}
