import { LOG_LIMIT_BYTES, type LogLine } from '@firmware-upgrader/domain';
import { OperationLog } from './operation-log';

describe('the log of an operation', () => {
  /** What one run after the other writes, each from the row that the last one left. */
  const written = (...runs: ((log: OperationLog) => void)[]) => {
    const lines: LogLine[] = [];
    for (const run of runs) {
      const log = new OperationLog(Buffer.byteLength(JSON.stringify(lines)));
      run(log);
      lines.push(...log.take().lines);
    }
    return lines;
  };
  const chatter = (log: OperationLog) => {
    for (let line = 0; line < 2_000; line++) log.add('output', { line: `etc/config/${line}` });
  };

  it('tells how an upgrade ended, however much its device had to say', () => {
    const lines = written(chatter, chatter, (log) => log.add('completed'));
    expect(lines.at(-1)?.code).toBe('completed');
    expect(lines.filter(({ code }) => code === 'output').length).toBeGreaterThan(100);
    expect(lines.filter(({ code }) => code === 'output-left-out')).toHaveLength(2);
  });

  it('stops within its limit, and says so once', () => {
    const persist = (log: OperationLog) => {
      for (let attempt = 0; attempt < 300; attempt++) log.add('reconnecting', { addresses: '127.0.0.1', attempt });
    };
    const lines = written(persist, persist, persist);
    expect(Buffer.byteLength(JSON.stringify(lines))).toBeLessThanOrEqual(LOG_LIMIT_BYTES);
    expect(lines.filter(({ code }) => code === 'truncated')).toHaveLength(1);
    expect(lines.at(-1)?.code).toBe('truncated');
  });

  it('leaves out a single line that is longer than the log', () => {
    const line = '\u{1F600}'.repeat(1_000);
    const lines = written((log) => {
      for (let at = 0; at < 20; at++) log.add('test-refused', { output: line });
    });
    expect(Buffer.byteLength(JSON.stringify(lines))).toBeLessThanOrEqual(LOG_LIMIT_BYTES);
  });
});
