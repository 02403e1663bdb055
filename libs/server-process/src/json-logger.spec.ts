import { Logger } from '@nestjs/common';
import { JsonLogger, type LogLevel } from './json-logger';

describe('the log of a process', () => {
  const lines: Record<string, unknown>[] = [];
  const logTo = (level: LogLevel, requestId?: string) =>
    new JsonLogger(level, { requestId: () => requestId, write: (line) => lines.push(JSON.parse(line)) });

  beforeEach(() => (lines.length = 0));

  it('is one JSON object per line: what, where, and for which request', () => {
    logTo('info', 'r-1').log('two\nlines', 'Worker');
    expect(lines).toEqual([
      { time: expect.any(String), level: 'info', context: 'Worker', request_id: 'r-1', message: 'two\nlines' },
    ]);
  });

  it('keeps where an error came from, however it was handed over', () => {
    const error = new Error('no');
    const log = logTo('info');
    log.error(error, 'Worker');
    Logger.overrideLogger(log);
    new Logger('Here').error('not connected', error.stack);
    expect(lines).toMatchObject([
      { message: 'no', context: 'Worker', stack: error.stack },
      { message: 'not connected', context: 'Here', stack: error.stack },
    ]);
  });

  it('says no more than it was told to', () => {
    const log = logTo('warn');
    log.log('chatter');
    log.debug('chatter');
    log.warn('news');
    log.error('news');
    expect(lines.map(({ level }) => level)).toEqual(['warn', 'error']);
  });

  it('leaves out the routes that Nest lists at its start', () => {
    logTo('info').log('Mapped {/}', 'RouterExplorer');
    expect(lines).toEqual([]);
  });
});
