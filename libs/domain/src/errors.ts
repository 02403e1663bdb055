/** Messages per field; `__all__` and `non_field_errors` are fields of the contract too. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/**
 * A rule said no. Services throw these; only the API's exception filter knows the HTTP status and body that follow
 * from `code`.
 */
export abstract class DomainError extends Error {
  abstract readonly code: 'invalid' | 'not-found' | 'forbidden' | 'refused' | 'conflict';

  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** Input that breaks a rule: nothing was changed, each message stands at its field. */
export class InvalidInputError extends DomainError {
  readonly code = 'invalid';

  constructor(readonly fields: FieldErrors) {
    super(Object.values(fields).flat().join(' '));
  }
}

/** Unknown, or outside the caller's organizations: the two are never told apart. */
export class NotFoundError extends DomainError {
  readonly code = 'not-found';
}

export class ForbiddenError extends DomainError {
  readonly code = 'forbidden';
}

/** An action that cannot be done with this object at all, such as a batch without devices. */
export class ActionRefusedError extends DomainError {
  readonly code = 'refused';
}

/** An action that its state forbids now, such as a cancel after the flash began. */
export class ConflictError extends DomainError {
  readonly code = 'conflict';
}
