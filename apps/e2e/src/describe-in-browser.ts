import { findChromium } from './chromium';

const REMEDY =
  'There is no Chromium here: install chromium or Google Chrome, or name one in CHROME_PATH. The browser tests are skipped.';

/** For what needs a browser; skipped with a word where there is none, which CI does not accept. */
export function describeInBrowser(name: string, body: (executablePath: string) => void): void {
  const executablePath = findChromium();
  if (executablePath !== null) return describe(name, () => body(executablePath));
  if (process.env['CI']) throw new Error(REMEDY);
  process.stderr.write(`${REMEDY}\n`);
  describe.skip(name, () => {
    it('needs a browser', () => undefined);
  });
}
