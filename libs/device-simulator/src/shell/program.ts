import type { FileSystem } from '../filesystem/file-system';
import { resolvePath } from '../filesystem/path';
import type { Process } from './process';
import type { ProcessTable } from './process-table';

/** What a shell and its commands run on. */
export interface Machine {
  readonly files: FileSystem;
  readonly processes: ProcessTable;
  /** Told of commands and options that nothing here knows, so that a test does not mistake them for the device's answer. */
  noteUnknownCommand(name: string): void;
}

/** A command behind an executable file. Returns its exit status. */
export type Program = (context: ProgramContext) => Promise<number> | number;

export class ProgramContext {
  constructor(
    readonly machine: Machine,
    readonly process: Process,
    /** The name it was called by. */
    readonly name: string,
    readonly args: readonly string[],
    readonly workingDirectory: string,
    readonly environment: ReadonlyMap<string, string>,
  ) {}

  get files(): FileSystem {
    return this.machine.files;
  }

  path(path: string): string {
    return resolvePath(this.workingDirectory, path);
  }

  print(text: string | Buffer): Promise<void> {
    return this.process.write(1, text);
  }

  /** Says what went wrong, as busybox does, and returns the exit status. */
  async fail(message: string, status = 1): Promise<number> {
    await this.process.complain(`${this.name}: ${message}\n`);
    return status;
  }
}
