import { generateKeyPairSync } from 'node:crypto';
import { utils } from 'ssh2';
import { privateKeyProblem } from './private-key';

describe('a private key', () => {
  it.each([
    ['an Ed25519 key of OpenSSH', utils.generateKeyPairSync('ed25519').private],
    ['an RSA key of OpenSSH', utils.generateKeyPairSync('rsa', { bits: 2048 }).private],
    [
      'an RSA key in PEM',
      generateKeyPairSync('rsa', { modulusLength: 2048 })
        .privateKey.export({ type: 'pkcs1', format: 'pem' })
        .toString(),
    ],
  ])('of the right kind can be used: %s', (_, key) => {
    expect(privateKeyProblem(key)).toBeNull();
  });

  it.each([
    ['garbage', 'x'.repeat(100), /no private key/],
    ['an ECDSA key', utils.generateKeyPairSync('ecdsa', { bits: 256 }).private, /RSA or Ed25519/],
    [
      'a key with a passphrase',
      utils.generateKeyPairSync('ed25519', { passphrase: 'secret', cipher: 'aes256-cbc', rounds: 16 }).private,
      /passphrase/,
    ],
    ['a public key', utils.generateKeyPairSync('ed25519').public, /public key/],
  ])('of another kind is refused: %s', (_, key, problem) => {
    expect(privateKeyProblem(key)).toMatch(problem);
  });
});
