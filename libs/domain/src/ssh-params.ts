/** What opens an SSH session: a name, a password or a key, and perhaps a port. */
export type SshSecretKind = 'password' | 'key';

export interface SshSecret {
  readonly kind: SshSecretKind;
  readonly text: string;
}

type Params = Readonly<Record<string, unknown>>;

const KNOWN = new Set(['username', 'password', 'key', 'port']);
const SHORTEST_USERNAME = { password: 2, key: 1 } as const;
const SHORTEST_SECRET = { password: 4, key: 64 } as const;

/** What is wrong, and with which of the parameters. */
export interface SshParamsProblem {
  readonly param: string;
  readonly text: string;
}

/**
 * What is wrong with the parameters of SSH credentials, if anything: exactly one of two closed forms is right. Where a
 * secret is already stored, of `storedKind`, it may be left out. Whether a key can be used is not looked at here.
 */
export function sshParamsProblem(params: Params, storedKind: SshSecretKind | null): SshParamsProblem | null {
  const unknown = Object.keys(params).find((name) => !KNOWN.has(name));
  if (unknown !== undefined) return { param: unknown, text: `"${unknown}" is not a parameter of SSH credentials.` };
  if (params['password'] !== undefined && params['key'] !== undefined) {
    return { param: 'key', text: 'Give a password or a key, not both.' };
  }
  const kind = params['key'] !== undefined ? 'key' : params['password'] !== undefined ? 'password' : storedKind;
  if (kind === null) return { param: 'password', text: 'A password or a key is required.' };
  return (
    located('username', usernameProblem(params['username'], kind)) ??
    located(kind, secretProblem(params[kind], kind)) ??
    located('port', portProblem(params['port']))
  );
}

const located = (param: string, text: string | null) => (text === null ? null : { param, text });

function usernameProblem(username: unknown, kind: SshSecretKind): string | null {
  if (username === undefined) return 'A username is required.';
  if (typeof username !== 'string') return 'The username must be text.';
  const shortest = SHORTEST_USERNAME[kind];
  return username.length < shortest ? `The username must have at least ${shortest} characters.` : null;
}

function secretProblem(secret: unknown, kind: SshSecretKind): string | null {
  if (secret === undefined) return null;
  if (typeof secret !== 'string') return `The ${kind} must be text.`;
  const shortest = SHORTEST_SECRET[kind];
  return secret.length < shortest ? `The ${kind} must have at least ${shortest} characters.` : null;
}

function portProblem(port: unknown): string | null {
  if (port === undefined) return null;
  const isPort = typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= 65_535;
  return isPort ? null : 'The port must be an integer from 1 to 65535.';
}

/** Parts the secret from what may be shown. */
export function splitSshParams(params: Params): { readonly shown: Params; readonly secret: SshSecret | null } {
  const { password, key, ...shown } = params;
  if (typeof password === 'string') return { shown, secret: { kind: 'password', text: password } };
  return { shown, secret: typeof key === 'string' ? { kind: 'key', text: key } : null };
}
