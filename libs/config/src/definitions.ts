import * as type from './setting-types';

export interface Definition<T> {
  readonly group: string;
  readonly parse: type.Parse<T>;
  /** For people, in the list of settings. */
  readonly kind: string;
  /** As it would be written; empty = not set. */
  readonly default: string;
  readonly meaning: string;
  /** The original's name, and where it is a dictionary the key in it. */
  readonly original?: string;
  readonly isSecret?: boolean;
  /** The value `npm run demo` uses instead. */
  readonly demo?: string;
}

const group =
  (name: string) =>
  <T>(
    kind: string,
    parse: type.Parse<T>,
    defaultText: string,
    meaning: string,
    more: Pick<Definition<T>, 'original' | 'isSecret' | 'demo'> = {},
  ): Definition<T> => ({ group: name, kind, parse, default: defaultText, meaning, ...more });

const processes = group('Processes');
const people = group('Secrets and people');
const api = group('API');
const devices = group('Reaching devices');
const upgrades = group('Upgrades');

/** Every setting of the product: read from the environment, then from `.env`, documented from here. */
export const definitions = {
  PORT: processes('integer', type.integer(0, 65_535), '3000', 'the one port of API, docs and dashboard'),
  HOST: processes('address', type.text, '0.0.0.0', 'address to listen on', { demo: '127.0.0.1' }),
  PUBLIC_URL: processes(
    'absolute URL',
    type.httpUrl,
    '',
    'base of absolute URLs where no request is at hand, and of those that devices fetch images from; empty = taken from the request',
    { original: 'OPENWISP_FIRMWARE_API_BASEURL' },
  ),
  TRUSTED_PROXIES: processes('CIDR list', type.networks, '', 'peers whose `X-Forwarded-*` headers are believed'),
  DATA_DIR: processes(
    'folder',
    type.text,
    './data',
    'embedded databases, default storage, generated secrets, pid files',
    { demo: './data/demo' },
  ),
  DATABASE_URL: processes('URL', type.postgresUrl, '', 'PostgreSQL 14 or newer; empty = embedded', { isSecret: true }),
  REDIS_URL: processes(
    'URL',
    type.redisUrl,
    '',
    'Redis or Valkey 6.2 or newer; empty = found or unpacked; without any the product runs in a degraded mode and says so',
    { isSecret: true },
  ),
  EXTENSIONS: processes(
    'folder list',
    type.list,
    '',
    'extensions to start the product with, relative to its folder; `npm start` builds them',
  ),
  EMBEDDED: processes(
    '`auto` or `off`',
    type.oneOf('auto', 'off'),
    'auto',
    '`off`: nothing is started for a missing URL; no `DATABASE_URL` stops the start, no `REDIS_URL` means without Redis',
  ),
  STORAGE_DIR: processes(
    'folder',
    type.text,
    '',
    'firmware files, on one file system shared by all processes; empty = `DATA_DIR/firmware`',
    { original: 'PRIVATE_STORAGE_ROOT' },
  ),
  LOG_LEVEL: processes(
    '`error`, `warn`, `info` or `debug`',
    type.oneOf('error', 'warn', 'info', 'debug'),
    'info',
    'process log, JSON lines',
    { demo: 'warn' },
  ),

  SECRET_KEY: people(
    'text, 32 characters or more',
    type.textOfAtLeast(32),
    '',
    'keys of tokens, sessions and credentials are derived from it; losing it loses them; empty = made once, in a 0600 file in `DATA_DIR`',
    { isSecret: true },
  ),
  ADMIN_USERNAME: people('text', type.text, 'admin', 'superuser made while there is no user'),
  ADMIN_PASSWORD: people('text', type.text, '', 'its password; empty = random, printed once', { isSecret: true }),
  ADMIN_EMAIL: people('text', type.text, '', 'its address'),

  API_ENABLED: api(
    'boolean',
    type.boolean,
    'true',
    '`false`: bearer clients and docs get 404; sessions, login and health keep working',
    { original: 'OPENWISP_FIRMWARE_UPGRADER_API' },
  ),
  DOCS_PUBLIC: api('boolean', type.boolean, 'true', '`false`: API docs only for sessions, else 403'),
  CORS_ORIGINS: api('origin list', type.origins, '', 'origins allowed to call the API from a browser'),
  API_PAGE_SIZE: api('integer', type.integer(1, 1_000), '10', 'page size of lists', {
    original: 'OPENWISP_API_DEFAULT_PAGE_SIZE',
  }),
  API_MAX_PAGE_SIZE: api('integer', type.integer(1, 1_000), '100', 'largest page size', {
    original: 'OPENWISP_API_MAX_PAGE_SIZE',
  }),
  THROTTLE_API: api('rate', type.rate, '1000/minute', 'per user, per address when anonymous'),
  THROTTLE_TOKEN: api('rate', type.rate, '20/day', 'token endpoint', {
    original: 'OPENWISP_USERS_AUTH_THROTTLE_RATE',
  }),
  THROTTLE_LOGIN: api('rate', type.rate, '10/minute', 'session login, per address and per username'),
  MAX_FILE_SIZE: api(
    'integer, bytes, or `none`',
    type.integerOrNone,
    '31457280',
    'largest image, enforced while streaming',
    { original: 'OPENWISP_FIRMWARE_UPGRADER_MAX_FILE_SIZE' },
  ),
  CUSTOM_IMAGE_TYPES: api(
    'JSON: `[[type, {label, boards}]]`',
    type.customImageTypes,
    '',
    'entries before the built-in image types',
    { original: 'OPENWISP_CUSTOM_OPENWRT_IMAGES' },
  ),

  MANAGEMENT_IP_ONLY: devices(
    'boolean',
    type.boolean,
    'true',
    '`false`: `last_ip` is tried too; needed where there is no management tunnel',
    { original: 'OPENWISP_CONTROLLER_MANAGEMENT_IP_ONLY' },
  ),
  SHARED_MANAGEMENT_ADDRESSES: devices(
    'boolean',
    type.boolean,
    'false',
    '`true`: a management address is unique over all organizations, not within one',
  ),
  DEVICE_NETWORKS: devices(
    'CIDR list',
    type.networks,
    '0.0.0.0/0,::/0',
    'networks in which devices may live; checked at create and at connect; narrow it in production',
  ),
  DEVICE_IDENTITY: devices(
    '`uuid` or `uuid-or-mac`',
    type.oneOf('uuid', 'uuid-or-mac'),
    'uuid',
    'what proves that the router is the device',
  ),
  HOST_KEYS: devices(
    '`trust-first` or `strict`',
    type.oneOf('trust-first', 'strict'),
    'trust-first',
    '`strict`: nothing is sent to a host without a pinned key',
  ),
  ALLOW_SHARED_PASSWORDS: devices(
    'boolean',
    type.boolean,
    'false',
    '`true`: shared credentials with `auto_add` may hold a password',
  ),
  TRANSFER: devices(
    '`push` or `pull`',
    type.oneOf('push', 'pull'),
    'push',
    'how the image gets to the device: sent over SSH, or fetched by it from `PUBLIC_URL`; credentials can override it',
  ),
  SSH_CONNECT_TIMEOUT_S: devices('number, s', type.seconds, '5', 'TCP', {
    original: 'OPENWISP_SSH_CONNECTION_TIMEOUT',
  }),
  SSH_BANNER_TIMEOUT_S: devices('number, s', type.seconds, '60', 'banner and key exchange', {
    original: 'OPENWISP_SSH_BANNER_TIMEOUT',
  }),
  SSH_AUTH_TIMEOUT_S: devices('number, s', type.seconds, '2', 'authentication', {
    original: 'OPENWISP_SSH_AUTH_TIMEOUT',
  }),
  SSH_COMMAND_TIMEOUT_S: devices('number, s', type.seconds, '30', 'one command', {
    original: 'OPENWISP_SSH_COMMAND_TIMEOUT',
  }),

  RECONNECT_DELAY_S: upgrades('number, s', type.seconds, '180', 'from flash to first reconnect', {
    original: 'OPENWISP_FIRMWARE_UPGRADER_OPENWRT_SETTINGS.reconnect_delay',
    demo: '3',
  }),
  RECONNECT_RETRY_DELAY_S: upgrades('number, s', type.seconds, '20', 'between reconnects', {
    original: 'OPENWISP_FIRMWARE_UPGRADER_OPENWRT_SETTINGS.reconnect_retry_delay',
    demo: '1',
  }),
  RECONNECT_MAX_RETRIES: upgrades('integer', type.integer(0), '35', 'reconnects', {
    original: 'OPENWISP_FIRMWARE_UPGRADER_OPENWRT_SETTINGS.reconnect_max_retries',
  }),
  FLASH_TIMEOUT_S: upgrades('number, s', type.seconds, '90', 'from the gate to "rebooting"; no failure', {
    original: 'OPENWISP_FIRMWARE_UPGRADER_OPENWRT_SETTINGS.upgrade_timeout',
  }),
  MAX_RETRIES: upgrades('integer', type.integer(0), '4', 'further tries after a recoverable failure', {
    original: 'OPENWISP_FIRMWARE_UPGRADER_RETRY_OPTIONS.max_retries',
  }),
  RETRY_BACKOFF_S: upgrades('number, s', type.seconds, '60', 'first wait, doubled each time', {
    original: 'OPENWISP_FIRMWARE_UPGRADER_RETRY_OPTIONS.retry_backoff',
    demo: '5',
  }),
  RETRY_BACKOFF_MAX_S: upgrades('number, s', type.seconds, '600', 'longest wait', {
    original: 'OPENWISP_FIRMWARE_UPGRADER_RETRY_OPTIONS.retry_backoff_max',
  }),
  RETRY_JITTER: upgrades('boolean', type.boolean, 'true', 'full jitter on the wait', {
    original: 'OPENWISP_FIRMWARE_UPGRADER_RETRY_OPTIONS.retry_jitter',
  }),
  UPLOAD_STALL_TIMEOUT_S: upgrades(
    'number, s',
    type.seconds,
    '30',
    'upload without an acknowledged byte, then recoverable',
  ),
  TASK_TIMEOUT_S: upgrades('number, s', type.seconds, '1500', 'one try, up to the image test', {
    original: 'OPENWISP_FIRMWARE_UPGRADER_TASK_TIMEOUT',
  }),
  UPGRADERS: upgrades(
    'JSON: `{module: update strategy}`',
    type.upgraderModules,
    '',
    'upgraders loaded at the start, beside ours: a path, relative to the start folder or `DATA_DIR`, or an npm package',
  ),
  UPGRADE_CONCURRENCY: upgrades('integer', type.integer(1), '100', 'open device sessions per worker'),
  UPLOAD_CONCURRENCY: upgrades('integer', type.integer(1), '20', 'uploads at once per worker, pulls included'),
} as const satisfies Record<string, Definition<unknown>>;

export type SettingName = keyof typeof definitions;
export type Settings = { readonly [Name in SettingName]: ReturnType<(typeof definitions)[Name]['parse']> };
