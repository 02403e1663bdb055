import type { Program } from '../shell/program';

/** The services of a device: which are there, which run. */
export class Services {
  private readonly stopped = new Set<string>();

  constructor(readonly names: readonly string[]) {}

  get stoppedCount(): number {
    return this.stopped.size;
  }

  isRunning(name: string): boolean {
    return this.names.includes(name) && !this.stopped.has(name);
  }

  start(name: string): void {
    this.stopped.delete(name);
  }

  stop(name: string): void {
    this.stopped.add(name);
  }

  startAll(): void {
    this.stopped.clear();
  }
}

/** `/etc/init.d/<name>`. */
export function initScript(
  services: Services,
  name: string,
  options: { delayMs: number; done: (action: string) => void },
): Program {
  return async (context) => {
    const [action = ''] = context.args;
    await context.process.sleep(options.delayMs);
    if (action === 'start' || action === 'restart' || action === 'reload') services.start(name);
    else if (action === 'stop') services.stop(name);
    else if (action === 'running' || action === 'status') return services.isRunning(name) ? 0 : 1;
    else if (action === 'enabled') return 0;
    else {
      await context.print(`Syntax: /etc/init.d/${name} [command]\n`);
      return 1;
    }
    options.done(action);
    return 0;
  };
}
