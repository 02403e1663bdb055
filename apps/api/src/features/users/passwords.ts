import { hash, verify } from '@node-rs/argon2';
import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(pbkdf2);

// The recommendation of RFC 9106 for little memory, at a time of about a tenth of a second. The algorithm is argon2id.
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** Against this a password of nobody is checked, so that an unknown name takes as long as a wrong password. */
let nobodysHash: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

export async function isPasswordRight(password: string, passwordHash: string | null): Promise<boolean> {
  nobodysHash ??= hashPassword(randomBytes(16).toString('hex'));
  if (passwordHash !== null && isFromDjango(passwordHash)) return matchesDjango(password, passwordHash);
  const isRight = await verify(passwordHash ?? (await nobodysHash), password).catch(() => false);
  return isRight && passwordHash !== null;
}

/** Came with an account from OpenWISP: replaced by one of ours at the first login, when the password is at hand. */
export function isFromDjango(passwordHash: string): boolean {
  return passwordHash.startsWith('pbkdf2_sha256$');
}

/** `pbkdf2_sha256$<iterations>$<salt>$<hash in base64>` (Django: contrib/auth/hashers.py). */
async function matchesDjango(password: string, passwordHash: string): Promise<boolean> {
  const [, iterations, salt = '', hash = ''] = passwordHash.split('$');
  const expected = Buffer.from(hash, 'base64');
  const derived = await derive(password, salt, Number(iterations), 32, 'sha256').catch(() => null);
  return derived !== null && derived.length === expected.length && timingSafeEqual(derived, expected);
}
