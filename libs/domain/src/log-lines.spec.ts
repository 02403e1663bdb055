import { logLine } from './log-lines';

const at = new Date('2026-03-09T12:00:00.000Z');

describe('a log line', () => {
  it('is a code with data, and the English sentence of both', () => {
    expect(logLine('memory-low', { imageBytes: 7_864_320, freeBytes: 5_452_595 }, at)).toEqual({
      at: '2026-03-09T12:00:00.000Z',
      code: 'memory-low',
      data: { imageBytes: 7_864_320, freeBytes: 5_452_595 },
      text: 'The image (7.50 MiB) is larger than the free memory (5.20 MiB), stopping services.',
    });
  });

  it('carries no control characters of a device, in data and text alike; lines and tabs stay', () => {
    const line = logLine('test-refused', { output: '\u001b[31mbad\u0000\u0007 image\u009b0m\r\n\tuse -F\u007f' }, at);
    expect(line.data['output']).toBe('[31mbad image0m\n\tuse -F');
    expect(line.text).toBe('The device refused the image: [31mbad image0m\n\tuse -F');
  });

  it('keeps a long value short without halving a character, which PostgreSQL would refuse', () => {
    const line = logLine('output', { line: `${'x'.repeat(1_999)}😀${'y'.repeat(100_000)}` }, at);
    expect(line.text).toBe('x'.repeat(1_999));
  });

  it('names who cancelled, where it was a person', () => {
    expect(logLine('cancelled', { by: 'anna' }, at).text).toBe('Cancelled by anna.');
    expect(logLine('cancelled', {}, at).text).toBe('Cancelled.');
  });
});
