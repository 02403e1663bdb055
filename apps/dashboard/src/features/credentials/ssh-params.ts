import { sshParamsProblem, type SshSecretKind } from '@firmware-upgrader/domain';

export interface SshParams {
  username?: string;
  port?: number;
  password?: string;
  key?: string;
}

/** As the API takes them. An empty field is left out: the stored secret, or the value of the credentials, holds. */
export function toParams(values: { username: string; port: number | ''; secret: string }, kind: SshSecretKind) {
  const { username, port, secret } = values;
  const params: SshParams = {};
  if (username !== '') params.username = username;
  if (port !== '') params.port = port;
  if (secret !== '') params[kind] = secret;
  return params;
}

/** What is wrong with them, at its field; the rule is the server's own. */
export function paramsErrors(params: SshParams, storedKind: SshSecretKind | null): Record<string, string> {
  const problem = sshParamsProblem({ ...params }, storedKind);
  if (!problem) return {};
  const isSecret = problem.param === 'password' || problem.param === 'key';
  return { [isSecret ? 'secret' : problem.param]: problem.text };
}
