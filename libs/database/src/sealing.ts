import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Seals secrets for storage: AES-256-GCM under a key derived from `SECRET_KEY`. The text is
 * `v1:<key id>:<nonce>:<tag>:<ciphertext>`, so that a key can be told from its successor.
 */
export class SecretSealer {
  private readonly key: Buffer;
  private readonly keyId: string;

  constructor(secretKey: string) {
    this.key = Buffer.from(hkdfSync('sha256', secretKey, '', 'firmware-upgrader credentials', 32));
    this.keyId = createHash('sha256').update(this.key).digest('hex').slice(0, 8);
  }

  /** `context` names the row; a sealed text moved to another row does not open there. */
  seal(secret: string, context: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return ['v1', this.keyId, nonce, cipher.getAuthTag(), sealed]
      .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
      .join(':');
  }

  open(text: string, context: string): string {
    const [version, keyId, nonce, tag, sealed] = text.split(':');
    if (version !== 'v1' || nonce === undefined || tag === undefined || sealed === undefined) {
      throw new Error('A stored secret has an unknown form.');
    }
    if (keyId !== this.keyId) throw new Error('A stored secret was sealed under another SECRET_KEY.');
    // Without the length a tag cut down to four bytes would do.
    const decipher = createDecipheriv('aes-256-gcm', this.key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
      .setAAD(Buffer.from(context))
      .setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString('utf8');
  }
}

/** Names the row that a credentials' secret is sealed for. */
export function credentialsSecretContext(credentialsId: string): string {
  return `credentials:${credentialsId}`;
}

/** Names the row that a connection's own secret is sealed for. */
export function connectionSecretContext(connectionId: string): string {
  return `device_connection:${connectionId}`;
}
