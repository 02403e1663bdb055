import type { Settings } from '@firmware-upgrader/config';
import { ApiToken, User } from '@firmware-upgrader/database';
import { NotFoundError } from '@firmware-upgrader/domain';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, createHmac } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../../http/tokens';

/**
 * The API token of a user is derived from `SECRET_KEY`, the user's id and a version: the same on each call, while only
 * its hash is stored. Rotation raises the version.
 */
@Injectable()
export class TokensService {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  async issue(em: EntityManager, userId: string): Promise<string> {
    const user = await em.findOne(User, { where: { id: userId }, select: { id: true, tokenVersion: true } });
    if (!user) throw new NotFoundError('User not found.');
    return this.store(em, userId, user.tokenVersion);
  }

  /** The former token is worthless once this is committed. */
  async rotate(em: EntityManager, userId: string): Promise<string> {
    const [[row]] = (await em.query(
      `UPDATE users SET token_version = token_version + 1, modified = now() WHERE id = $1
       RETURNING token_version AS "tokenVersion"`,
      [userId],
    )) as [{ tokenVersion: number }[], number];
    if (!row) throw new NotFoundError('User not found.');
    return this.store(em, userId, row.tokenVersion);
  }

  private async store(em: EntityManager, userId: string, version: number): Promise<string> {
    const token = createHmac('sha256', this.settings.SECRET_KEY)
      .update(`${userId}${version}`)
      .digest('hex')
      .slice(0, 40);
    await em.upsert(ApiToken, { userId, tokenHash: hashToken(token) }, ['userId']);
    return token;
  }
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
