import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../apps/e2e/src/chromium';

export interface Look {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
}

/** The first is that of the documents. */
export const looks: readonly Look[] = (['light', 'dark'] as const).flatMap((theme) => [
  { width: 1280, height: 900, theme },
  { width: 390, height: 844, theme },
]);

/** Nothing but our own requests, and no sandbox, which containers do not allow. */
const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A browser signed in to the product, which takes pictures of its pages. */
export class Camera {
  private constructor(
    private readonly browser: Browser,
    private readonly baseURL: string,
    private readonly cookies: Awaited<ReturnType<BrowserContext['cookies']>>,
  ) {}

  static async signIn(baseURL: string, username: string, password: string): Promise<Camera> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('There is no Chromium here: install it, or name one in CHROME_PATH.');
    const browser = await chromium.launch({ executablePath, args: quietly });
    const context = await browser.newContext({ baseURL });
    await context.request.get('/api/v1/users/login/');
    const token = (await context.cookies()).find(({ name }) => name === 'csrftoken')?.value ?? '';
    const answer = await context.request.post('/api/v1/users/login/', {
      data: { username, password },
      headers: { 'X-CSRFToken': token },
    });
    if (!answer.ok()) throw new Error(`The login was refused: ${await answer.text()}`);
    const cookies = await context.cookies();
    await context.close();
    return new Camera(browser, baseURL, cookies);
  }

  /** Opens the product as it looks to one person; `work` does there what it wants. */
  async visit({ width, height, theme }: Look, language: string, work: (page: Page) => Promise<void>): Promise<void> {
    const context = await this.browser.newContext({
      baseURL: this.baseURL,
      viewport: { width, height },
      colorScheme: theme,
      locale: language,
      reducedMotion: 'reduce',
    });
    await context.addCookies(this.cookies);
    try {
      await work(await context.newPage());
    } finally {
      await context.close();
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Until the page stands still: its texts and figures are there. */
export async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: 1_000 }).catch(() => undefined);
  await page
    .locator('.mantine-Skeleton-root')
    .first()
    .waitFor({ state: 'detached', timeout: 1_000 })
    .catch(() => undefined);
}

export async function picture(page: Page, folder: string, name: string, fullPage: boolean): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage, animations: 'disabled' });
}
