import type { RunningProcess } from '@firmware-upgrader/embedded-servers';
import { Supervised } from './supervised';

/** Processes that end when a test says so, and the starts that are asked for. */
class Processes {
  readonly running: { die: () => void; isStopped: boolean }[] = [];
  private readonly waiting: { count: number; resolve: () => void }[] = [];
  starts = 0;
  failing = 0;
  startedBeforeReady: Promise<void> = Promise.resolve();

  readonly start = async (): Promise<RunningProcess> => {
    this.starts++;
    for (const { count, resolve } of this.waiting) if (this.starts >= count) resolve();
    await this.startedBeforeReady;
    if (this.failing-- > 0) throw new Error('not now');
    let die: () => void = () => undefined;
    const exited = new Promise<string>((resolve) => (die = () => resolve('ended with code 1')));
    const entry = { die, isStopped: false };
    this.running.push(entry);
    const stop = async () => {
      entry.isStopped = true;
      die();
    };
    return { pid: 0, exited, stop };
  };

  untilStarted(count: number): Promise<void> {
    return this.starts >= count ? Promise.resolve() : new Promise((resolve) => this.waiting.push({ count, resolve }));
  }
}

describe('a part of the product', () => {
  beforeEach(() => jest.spyOn(process.stderr, 'write').mockReturnValue(true));
  afterEach(() => jest.restoreAllMocks());

  const part = (processes: Processes) => new Supervised({ name: 'It', start: processes.start, hardSignal: 'SIGKILL' });

  it('that dies is started again, also after a start that failed, until it is stopped', async () => {
    const processes = new Processes();
    const supervised = part(processes);
    await supervised.start();
    processes.failing = 1;
    processes.running[0]!.die();
    await processes.untilStarted(3);
    expect(processes.starts).toBe(3);
    await supervised.stop();
    expect(processes.running.map(({ isStopped }) => isStopped)).toEqual([false, true]);
  });

  it('that is just being started again when all ends is ended, too', async () => {
    const processes = new Processes();
    const supervised = part(processes);
    await supervised.start();
    let finishStart: () => void = () => undefined;
    processes.startedBeforeReady = new Promise((resolve) => (finishStart = resolve));
    processes.running[0]!.die();
    await processes.untilStarted(2);
    const stopped = supervised.stop();
    finishStart();
    await stopped;
    expect(processes.running[1]!.isStopped).toBe(true);
  });
});
