import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** The one upload that a ticket is for: a run's claim of an operation, and the image. */
export interface PullAttempt {
  readonly operationId: string;
  readonly claimToken: string;
  readonly imageSha256: string;
}

const ID_BYTES = 16;
const ATTEMPT_BYTES = 16;
const EXPIRY_BYTES = 4;
const PAYLOAD_BYTES = ID_BYTES + ATTEMPT_BYTES + EXPIRY_BYTES;
const SIGNATURE_BYTES = 32;

/**
 * Lets a device fetch the image of the attempt that is under way: operation, attempt and expiry, signed under a key
 * derived from `SECRET_KEY`. Nothing of it is stored. Whoever cannot sign is refused before a database is asked, and a
 * ticket dies with the claim it names.
 */
export class PullTickets {
  private readonly key: Buffer;

  constructor(secretKey: string) {
    this.key = Buffer.from(hkdfSync('sha256', secretKey, '', 'firmware-upgrader pull', 32));
  }

  issue(attempt: PullAttempt, expiresAt: Date): string {
    const expiry = Buffer.alloc(EXPIRY_BYTES);
    expiry.writeUInt32BE(Math.ceil(expiresAt.getTime() / 1_000));
    const payload = Buffer.concat([
      Buffer.from(attempt.operationId.replaceAll('-', ''), 'hex'),
      markOf(attempt),
      expiry,
    ]);
    return Buffer.concat([payload, this.sign(payload)]).toString('base64url');
  }

  /** The operation that a ticket is for; null: it is none of ours, or too old. */
  operationOf(ticket: string, now: Date): string | null {
    const bytes = Buffer.from(ticket, 'base64url');
    if (bytes.length !== PAYLOAD_BYTES + SIGNATURE_BYTES) return null;
    const payload = bytes.subarray(0, PAYLOAD_BYTES);
    if (!timingSafeEqual(this.sign(payload), bytes.subarray(PAYLOAD_BYTES))) return null;
    if (payload.readUInt32BE(PAYLOAD_BYTES - EXPIRY_BYTES) * 1_000 < now.getTime()) return null;
    return payload.toString('hex', 0, ID_BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  /** Whether a ticket of ours is for this very attempt. */
  isFor(ticket: string, attempt: PullAttempt): boolean {
    const mark = Buffer.from(ticket, 'base64url').subarray(ID_BYTES, ID_BYTES + ATTEMPT_BYTES);
    return mark.equals(markOf(attempt));
  }

  private sign(payload: Buffer): Buffer {
    return createHmac('sha256', this.key).update(payload).digest();
  }
}

/** Tells attempts apart without showing the claim's token. */
function markOf({ claimToken, imageSha256 }: PullAttempt): Buffer {
  return createHash('sha256').update(`${claimToken}:${imageSha256}`).digest().subarray(0, ATTEMPT_BYTES);
}
