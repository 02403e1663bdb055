/** An error that ends a shell which nobody types at, such as an unset parameter that must be set. */
export class ShellError extends Error {
  constructor(
    message: string,
    readonly status = 2,
  ) {
    super(message);
    this.name = 'ShellError';
  }
}

/** The unwinding of `exit`, `return`, `break` and `continue`. */
export class ExitShell extends Error {
  constructor(readonly status: number) {
    super('exit');
  }
}

export class ReturnFromFunction extends Error {
  constructor(readonly status: number) {
    super('return');
  }
}

export class LeaveLoop extends Error {
  constructor(
    readonly kind: 'break' | 'continue',
    /** How many loops it still has to leave. */
    readonly levels: number,
  ) {
    super(kind);
  }
}
