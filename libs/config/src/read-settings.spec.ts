import { InvalidSettingsError, readSettings, settingsInUse } from './read-settings';

function problemsOf(environment: Record<string, string>, envFile: Record<string, string> = {}): readonly string[] {
  try {
    readSettings(environment, envFile);
  } catch (error) {
    if (error instanceof InvalidSettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe('without anything set', () => {
  it('the defaults are those of the original where it has them', () => {
    expect(readSettings({}, {})).toMatchObject({
      PORT: 3000,
      HOST: '0.0.0.0',
      DATABASE_URL: '',
      SECRET_KEY: '',
      EMBEDDED: 'auto',
      API_ENABLED: true,
      API_PAGE_SIZE: 10,
      API_MAX_PAGE_SIZE: 100,
      THROTTLE_API: { limit: 1000, windowMs: 60_000 },
      THROTTLE_TOKEN: { limit: 20, windowMs: 86_400_000 },
      MAX_FILE_SIZE: 31_457_280,
      CUSTOM_IMAGE_TYPES: [],
      MANAGEMENT_IP_ONLY: true,
      DEVICE_IDENTITY: 'uuid',
      HOST_KEYS: 'trust-first',
      ALLOW_SHARED_PASSWORDS: false,
      SSH_CONNECT_TIMEOUT_S: 5,
      SSH_BANNER_TIMEOUT_S: 60,
      SSH_AUTH_TIMEOUT_S: 2,
      SSH_COMMAND_TIMEOUT_S: 30,
      RECONNECT_DELAY_S: 180,
      RECONNECT_RETRY_DELAY_S: 20,
      RECONNECT_MAX_RETRIES: 35,
      FLASH_TIMEOUT_S: 90,
      MAX_RETRIES: 4,
      RETRY_BACKOFF_S: 60,
      RETRY_BACKOFF_MAX_S: 600,
      RETRY_JITTER: true,
      TASK_TIMEOUT_S: 1500,
    });
  });

  it('devices may live anywhere', () => {
    const { DEVICE_NETWORKS } = readSettings({}, {});
    for (const address of ['10.1.2.3', '203.0.113.9', 'fd00::1', '2001:db8::1']) {
      expect(DEVICE_NETWORKS.includes(address)).toBe(true);
    }
  });
});

describe('firmware files', () => {
  it('lie in the data folder unless they have one of their own', () => {
    expect(readSettings({ DATA_DIR: '/srv/data' }, {}).STORAGE_DIR).toBe('/srv/data/firmware');
    expect(readSettings({ DATA_DIR: '/srv/data', STORAGE_DIR: '/srv/images' }, {}).STORAGE_DIR).toBe('/srv/images');
  });
});

describe('where a value comes from', () => {
  const use = (environment: Record<string, string>, envFile: Record<string, string>) =>
    settingsInUse(environment, envFile).find(({ name }) => name === 'SSH_CONNECT_TIMEOUT_S');

  it('the environment wins over the file, and an empty text is none', () => {
    expect(use({ SSH_CONNECT_TIMEOUT_S: '7' }, { SSH_CONNECT_TIMEOUT_S: '8' })).toMatchObject({
      text: '7',
      source: 'environment',
    });
    expect(use({ SSH_CONNECT_TIMEOUT_S: '' }, { SSH_CONNECT_TIMEOUT_S: '8' })).toMatchObject({
      text: '8',
      source: '.env',
    });
    expect(use({}, {})).toMatchObject({ text: '5', source: 'default' });
  });

  it('our name wins over the name of the original, wherever it stands', () => {
    expect(use({ OPENWISP_SSH_CONNECTION_TIMEOUT: '7' }, { SSH_CONNECT_TIMEOUT_S: '8' })?.text).toBe('8');
    expect(use({ OPENWISP_SSH_CONNECTION_TIMEOUT: '7' }, {})).toMatchObject({
      text: '7',
      writtenAs: 'OPENWISP_SSH_CONNECTION_TIMEOUT',
    });
  });
});

describe('settings of the original', () => {
  it('are accepted under their names, dictionaries as JSON', () => {
    const settings = readSettings(
      {
        OPENWISP_FIRMWARE_UPGRADER_API: 'False',
        OPENWISP_FIRMWARE_UPGRADER_MAX_FILE_SIZE: 'null',
        OPENWISP_FIRMWARE_UPGRADER_RETRY_OPTIONS: '{"max_retries": 2, "retry_backoff": 5, "retry_jitter": false}',
        OPENWISP_FIRMWARE_UPGRADER_OPENWRT_SETTINGS: '{"reconnect_delay": 120, "upgrade_timeout": null}',
        OPENWISP_CUSTOM_OPENWRT_IMAGES: '[["my-type.bin", {"label": "Mine", "boards": ["My board"]}]]',
        OPENWISP_USERS_AUTH_THROTTLE_RATE: '5/hour',
      },
      {},
    );
    expect(settings).toMatchObject({
      API_ENABLED: false,
      MAX_FILE_SIZE: null,
      MAX_RETRIES: 2,
      RETRY_BACKOFF_S: 5,
      RETRY_BACKOFF_MAX_S: 600,
      RETRY_JITTER: false,
      RECONNECT_DELAY_S: 120,
      FLASH_TIMEOUT_S: 90,
      CUSTOM_IMAGE_TYPES: [{ type: 'my-type.bin', label: 'Mine', boards: ['My board'] }],
      THROTTLE_TOKEN: { limit: 5, windowMs: 3_600_000 },
    });
  });

  it('give a base address only where it is one, not a mere path', () => {
    expect(readSettings({ OPENWISP_FIRMWARE_API_BASEURL: '/' }, {}).PUBLIC_URL).toBe('');
    expect(readSettings({ OPENWISP_FIRMWARE_API_BASEURL: 'https://fw.example.org/' }, {}).PUBLIC_URL).toBe(
      'https://fw.example.org',
    );
  });

  it('are not even read where ours is given', () => {
    const broken = { OPENWISP_FIRMWARE_UPGRADER_OPENWRT_SETTINGS: 'reconnect_delay=3' };
    const ours = {
      RECONNECT_DELAY_S: '3',
      RECONNECT_RETRY_DELAY_S: '1',
      RECONNECT_MAX_RETRIES: '9',
      FLASH_TIMEOUT_S: '30',
    };
    expect(readSettings({ ...broken, ...ours }, {}).RECONNECT_DELAY_S).toBe(3);
  });
});

describe('a bad value', () => {
  const secrets = ['DATABASE_URL', 'REDIS_URL', 'SECRET_KEY'];

  it.each([
    ['PORT', '70000', 'an integer from 0 to 65535'],
    ['PORT', 'http', 'an integer from 0 to 65535'],
    ['DATABASE_URL', 'mysql://db', 'a URL that begins with postgres:// or postgresql://'],
    ['REDIS_URL', 'localhost:6379', 'a URL that begins with redis:// or rediss://'],
    ['SECRET_KEY', 'short', 'at least 32 characters'],
    ['EMBEDDED', 'on', 'one of auto, off'],
    ['API_ENABLED', 'maybe', 'true/false, yes/no, on/off or 1/0'],
    ['API_ENABLED', 'constructor', 'true/false, yes/no, on/off or 1/0'],
    ['CORS_ORIGINS', 'example.org', 'origins such as https://example.org, separated by commas'],
    ['CORS_ORIGINS', 'https://example.org/app', 'origins such as https://example.org, separated by commas'],
    ['THROTTLE_API', '5', '<number>/<second, minute, hour or day>, or off'],
    ['THROTTLE_API', '5/constructor', '<number>/<second, minute, hour or day>, or off'],
    ['THROTTLE_API', '0/minute', '<number>/<second, minute, hour or day>, or off'],
    ['MAX_FILE_SIZE', '-1', 'an integer from 1'],
    ['DEVICE_NETWORKS', '10.0.0.0/33', 'networks such as 10.0.0.0/8, separated by commas'],
    ['DEVICE_NETWORKS', '10.0.0.0/', 'networks such as 10.0.0.0/8, separated by commas'],
    ['DEVICE_NETWORKS', 'fd00::/129,10.0.0.0/8', 'networks such as 10.0.0.0/8, separated by commas'],
    ['SSH_AUTH_TIMEOUT_S', '-2', 'a number of seconds from 0 to 2000000'],
    ['TASK_TIMEOUT_S', '3000000', 'a number of seconds from 0 to 2000000'],
    ['MAX_RETRIES', '1.5', 'an integer from 0'],
  ])('%s=%s names the setting, the value and what is allowed', (name, value, allowed) => {
    const shown = secrets.includes(name) ? '(hidden)' : JSON.stringify(value);
    expect(problemsOf({ [name]: value })).toEqual([`${name}=${shown} is not valid: expected ${allowed}.`]);
  });

  it.each(['{', '[]', '[["a"]]', '[["a", {"label": "A", "boards": "B"}]]', '[["a", {"boards": []}]]'])(
    'CUSTOM_IMAGE_TYPES=%s shows what it should look like',
    (value) => {
      const problems = problemsOf({ CUSTOM_IMAGE_TYPES: value });
      if (value === '[]') expect(problems).toEqual([]);
      else expect(problems).toEqual([expect.stringContaining('expected JSON such as [["my-type.bin", ')]);
    },
  );

  it('is told under the name it was written with', () => {
    expect(problemsOf({ OPENWISP_SSH_AUTH_TIMEOUT: 'two' })).toEqual([
      'OPENWISP_SSH_AUTH_TIMEOUT="two" is not valid: expected a number of seconds from 0 to 2000000.',
    ]);
    expect(problemsOf({}, { OPENWISP_FIRMWARE_UPGRADER_RETRY_OPTIONS: '[4]' })).toEqual([
      'OPENWISP_FIRMWARE_UPGRADER_RETRY_OPTIONS="[4]" is not valid: expected a JSON object.',
    ]);
  });

  it('is told together with all others', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'loud' }, { HOST_KEYS: 'never' })).toHaveLength(3);
  });
});

describe('values that do not fit together', () => {
  it('devices cannot pull from an address that nobody told', () => {
    expect(problemsOf({ TRANSFER: 'pull' })).toEqual([expect.stringMatching(/^PUBLIC_URL=.*TRANSFER is pull/)]);
    expect(problemsOf({ TRANSFER: 'pull', PUBLIC_URL: 'https://fw.example.org' })).toEqual([]);
  });

  it('there is no start without a database', () => {
    expect(problemsOf({ EMBEDDED: 'off' })).toEqual([expect.stringMatching(/^DATABASE_URL=.*EMBEDDED is off/)]);
    expect(problemsOf({ EMBEDDED: 'off', DATABASE_URL: 'postgresql://db/fw' })).toEqual([]);
  });
});
