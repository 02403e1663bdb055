import type { ReasonCode } from '@firmware-upgrader/domain';

/** A phase could not go on; whether the upgrade is tried again follows from the reason. */
export class UpgradeError extends Error {
  constructor(
    readonly reason: ReasonCode,
    /** Said in the log after the reason's own sentence; the device's words, never ours alone, never a secret. */
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(detail === '' ? reason : `${reason}: ${detail}`, options);
    this.name = 'UpgradeError';
  }
}

/** The operation was cancelled, its claim lost or the process asked to end: unwind, tidy up, write nothing. */
export class UpgradeInterruptedError extends Error {
  constructor() {
    super('The run was interrupted.');
    this.name = 'UpgradeInterruptedError';
  }
}

/** An upgrader that comes as a package brings a copy of this file; what it throws is known by a mark. */
function knowCopies(errorClass: { readonly prototype: Error; readonly name: string }): void {
  const mark = Symbol.for(`@firmware-upgrader/${errorClass.name}`);
  Object.defineProperty(errorClass.prototype, mark, { value: true });
  Object.defineProperty(errorClass, Symbol.hasInstance, {
    value(this: unknown, value: unknown): boolean {
      if (this !== errorClass) return Function.prototype[Symbol.hasInstance].call(this, value);
      return typeof value === 'object' && value !== null && mark in value;
    },
  });
}
knowCopies(UpgradeError);
knowCopies(UpgradeInterruptedError);
