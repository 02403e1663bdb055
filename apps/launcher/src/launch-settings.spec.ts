import { isAbsolute } from 'node:path';
import { launchSettings, localUrl } from './launch-settings';

describe('a start', () => {
  it('gives all processes the same folders and port, wherever they run', async () => {
    const { settings, environment } = await launchSettings(false, { DATA_DIR: 'here', PORT: '0' });
    expect([settings.DATA_DIR, settings.STORAGE_DIR].every(isAbsolute)).toBe(true);
    expect(settings.PORT).toBeGreaterThan(0);
    expect(environment).toMatchObject({
      DATA_DIR: settings.DATA_DIR,
      STORAGE_DIR: settings.STORAGE_DIR,
      PORT: String(settings.PORT),
    });
  });

  it('of the demo has short delays, and keeps to what was set', async () => {
    const { settings } = await launchSettings(true, { RETRY_BACKOFF_S: '9' });
    expect(settings).toMatchObject({ HOST: '127.0.0.1', RECONNECT_DELAY_S: 3, RETRY_BACKOFF_S: 9 });
    expect(settings.DATA_DIR).toMatch(/data\/demo$/);
  });

  it.each([
    ['0.0.0.0', 'http://127.0.0.1:80'],
    ['192.0.2.1', 'http://192.0.2.1:80'],
    ['::1', 'http://[::1]:80'],
  ])('on %s is found at %s', async (HOST, url) => {
    const { settings } = await launchSettings(false, { HOST, PORT: '80' });
    expect(localUrl(settings)).toBe(url);
  });
});
