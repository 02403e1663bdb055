import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';

// The recommendation of RFC 9106 for little memory, at a time of about a tenth of a second. The algorithm is argon2id.
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** Against this a password of nobody is checked, so that an unknown name takes as long as a wrong password. */
let nobodysHash: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

export async function isPasswordRight(password: string, passwordHash: string | null): Promise<boolean> {
  nobodysHash ??= hashPassword(randomBytes(16).toString('hex'));
  const isRight = await verify(passwordHash ?? (await nobodysHash), password).catch(() => false);
  return isRight && passwordHash !== null;
}
