import { TextSink } from './open-file';
import { parseScript } from './parser';
import { type Process, ProcessKilledError, type Signal } from './process';
import type { Machine } from './program';
import { ExitShell, LeaveLoop, ReturnFromFunction, ShellError } from './shell-error';
import { type CompoundCommand, type List, ShellSyntaxError } from './syntax';

export type OptionLetter = 'e' | 'u' | 'f';

/** Carries out commands in a shell; leaves the status in it. */
export type Evaluate = (shell: Shell, list: List) => Promise<void>;

/** One shell process: its variables and state. How commands are carried out is the evaluator's part. */
export class Shell {
  readonly variables = new Map<string, string>();
  readonly exported = new Set<string>();
  readonly functions = new Map<string, CompoundCommand>();
  readonly options = new Set<OptionLetter>();
  /** Actions of `trap`; ignored signals are a matter of the process. */
  readonly traps = new Map<Signal | 'EXIT', string>();
  /** Variables that `local` hides, per running function. */
  readonly locals: Map<string, string | undefined>[] = [];
  parameters: readonly string[] = [];
  workingDirectory = '/root';
  lastStatus = 0;
  lastSubstitutionStatus = 0;
  lastBackgroundPid: number | undefined;
  /** Children to wait for, ended ones too. */
  readonly background = new Map<number, Process>();
  /** Above zero where a failure is an answer, not a reason to leave (`set -e`). */
  testDepth = 0;
  private readonly pendingSignals: Signal[] = [];
  private wakeWait: () => void = () => {};

  constructor(
    readonly machine: Machine,
    readonly process: Process,
    readonly name: string,
    /** `$$`: that of the first shell, in its subshells too. */
    readonly mainPid: number,
    readonly run: Evaluate,
  ) {}

  static start(machine: Machine, process: Process, environment: ReadonlyMap<string, string>, run: Evaluate): Shell {
    const shell = new Shell(machine, process, 'ash', process.pid, run);
    for (const [name, value] of environment) {
      shell.variables.set(name, value);
      shell.exported.add(name);
    }
    return shell;
  }

  /** A subshell in a process of its own: it knows everything and changes nothing outside. */
  fork(process: Process): Shell {
    const shell = new Shell(this.machine, process, this.name, this.mainPid, this.run);
    for (const [name, value] of this.variables) shell.variables.set(name, value);
    for (const name of this.exported) shell.exported.add(name);
    for (const [name, body] of this.functions) shell.functions.set(name, body);
    for (const letter of this.options) shell.options.add(letter);
    shell.parameters = this.parameters;
    shell.workingDirectory = this.workingDirectory;
    shell.lastStatus = this.lastStatus;
    shell.lastBackgroundPid = this.lastBackgroundPid;
    shell.testDepth = this.testDepth;
    return shell;
  }

  forkProcess(): Process {
    return this.machine.processes.start(this.process.commandLine, this.process.descriptors, this.process);
  }

  get optionLetters(): string {
    return [...this.options].join('');
  }

  get environment(): ReadonlyMap<string, string> {
    return new Map([...this.variables].filter(([name]) => this.exported.has(name)));
  }

  readonly arithmeticVariables = {
    get: (name: string) => this.variables.get(name),
    set: (name: string, value: string) => this.assign(name, value),
  };

  assign(name: string, value: string): void {
    this.variables.set(name, value);
  }

  /** Runs a whole program in this process, with everything that ends a shell. Never throws but when killed. */
  async main(source: string | List): Promise<number> {
    this.process.onSignal = (signal) => this.catchSignal(signal);
    const status = await this.guarded(async () => {
      await this.run(this, typeof source === 'string' ? parseScript(source) : source);
      return this.lastStatus;
    });
    const action = this.traps.get('EXIT');
    if (action === undefined) return status;
    this.traps.delete('EXIT');
    this.lastStatus = status;
    return this.guarded(async () => {
      await this.run(this, parseScript(action));
      return status;
    });
  }

  /** `. file`, `eval`, and the actions of `trap`. */
  async evaluate(source: string): Promise<number> {
    await this.run(this, parseScript(source));
    return this.lastStatus;
  }

  /** `$( )`: what the commands print, without the newlines at its end. */
  async substitute(body: List): Promise<string> {
    const sink = new TextSink();
    const process = this.forkProcess();
    process.replace(1, sink);
    const shell = this.fork(process);
    this.lastSubstitutionStatus = await this.process.until(process.run(() => shell.main(body)));
    return sink.text.replace(/\n+$/, '').replaceAll('\0', '');
  }

  /** Runs the actions of signals that came while a command ran. */
  async handleSignals(): Promise<void> {
    for (let signal = this.pendingSignals.shift(); signal !== undefined; signal = this.pendingSignals.shift()) {
      const status = this.lastStatus;
      await this.evaluate(this.traps.get(signal) ?? '');
      this.lastStatus = status;
    }
  }

  /** `wait` ends early when a signal with an action comes. */
  async untilSignal<T>(promise: Promise<T>): Promise<T | undefined> {
    if (this.pendingSignals.length > 0) return undefined;
    const signalled = new Promise<undefined>((resolve) => (this.wakeWait = () => resolve(undefined)));
    return this.process.until(Promise.race([promise, signalled]));
  }

  private catchSignal(signal: Signal): boolean {
    if (!this.traps.has(signal)) return false;
    this.pendingSignals.push(signal);
    this.wakeWait();
    return true;
  }

  private async guarded(program: () => Promise<number>): Promise<number> {
    try {
      return await program();
    } catch (error) {
      if (error instanceof ProcessKilledError) throw error;
      if (error instanceof ExitShell || error instanceof ReturnFromFunction) return error.status;
      if (error instanceof LeaveLoop) return 0;
      if (error instanceof ShellError || error instanceof ShellSyntaxError) {
        await this.process.complain(`${this.name}: ${error.message}\n`);
        return 2;
      }
      throw error;
    }
  }
}
