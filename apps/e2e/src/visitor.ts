import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

// Nothing but the tests' own requests, and no sandbox, which containers do not allow.
const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

// Half faded in, every colour is too pale. What turns for ever, like a spinner, is not waited for.
const atRest = `Promise.allSettled(
  document.getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished),
)`;

/** Somebody at a browser, who also notes what a person would not see. */
export class Visitor {
  /** Errors of scripts, and what the page's own rules refused. */
  readonly problems: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
  ) {
    page.on('pageerror', ({ message }) => this.problems.push(message));
    page.on('console', (message) => {
      // A refused request is an answer like another.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.problems.push(message.text());
      }
    });
  }

  static async arrive(executablePath: string, baseURL: string): Promise<Visitor> {
    const browser = await chromium.launch({ executablePath, args: quietly });
    const context = await browser.newContext({
      baseURL,
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      colorScheme: 'light',
    });
    return new Visitor(browser, await context.newPage());
  }

  leave(): Promise<void> {
    return this.browser.close();
  }

  /** What keeps people out who cannot see, point or tell colours apart: rules broken on the page as it is. */
  async barriers(): Promise<string[]> {
    // A page still on its way has no heading yet.
    await this.page.locator('h1').first().waitFor();
    await this.page.evaluate(atRest);
    await this.page.evaluate(axe);
    const { violations } = (await this.page.evaluate('axe.run()')) as AxeResults;
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }
}
