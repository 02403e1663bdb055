import { utils } from 'ssh2';

const USABLE = new Set(['ssh-rsa', 'ssh-ed25519']);

/** What keeps a private key from being used in a session, if anything: RSA or Ed25519 without passphrase will do. */
export function privateKeyProblem(text: string): string | null {
  const key = utils.parseKey(text);
  if (key instanceof Error) {
    return /encrypted/i.test(key.message)
      ? 'The key is protected by a passphrase; give one without.'
      : 'This is no private key that can be read.';
  }
  if (!USABLE.has(key.type)) return 'The key must be an RSA or Ed25519 key.';
  return key.isPrivateKey() ? null : 'This is a public key; the private key is needed.';
}
