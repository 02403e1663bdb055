import { type CredentialsParams } from '@firmware-upgrader/database';
import {
  InvalidInputError,
  splitSshParams,
  type SshSecret,
  type SshSecretKind,
  sshParamsProblem,
} from '@firmware-upgrader/domain';
import { privateKeyProblem } from '@firmware-upgrader/upgraders';

export interface ReadParams {
  readonly shown: CredentialsParams;
  /** Null: the stored one is kept. */
  readonly secret: SshSecret | null;
}

/** Reads the parameters of credentials; what is wrong with them is said on `params`. */
export function readCredentialsParams(
  params: Readonly<Record<string, unknown>>,
  storedKind: SshSecretKind | null,
): ReadParams {
  refuse(sshParamsProblem(params, storedKind)?.text ?? null);
  const { shown, secret } = splitSshParams(params);
  if (secret?.kind === 'key') refuse(privateKeyProblem(secret.text));
  return { shown: shown as unknown as CredentialsParams, secret };
}

/** Reads the parameters by which a connection overrides its credentials': merged, they must be right as a whole. */
export function readConnectionParams(
  params: Readonly<Record<string, unknown>>,
  credentials: { readonly params: CredentialsParams; readonly secretKind: SshSecretKind },
): { readonly shown: Partial<CredentialsParams>; readonly secret: SshSecret | null } {
  const { shown, secret } = splitSshParams(params);
  if (secret && secret.kind !== credentials.secretKind) refuse('Give a password or a key, not both.');
  const merged = { ...credentials.params, ...params };
  readCredentialsParams(merged, credentials.secretKind);
  return { shown: shown as Partial<CredentialsParams>, secret };
}

function refuse(problem: string | null): void {
  if (problem !== null) throw new InvalidInputError({ params: [problem] });
}
