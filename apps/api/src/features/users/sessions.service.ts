import { Database, Session } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { type EntityManager, LessThan, Not } from 'typeorm';
import { CallersRepository, type SessionUser } from './callers.repository';

export const SESSION_MS = 14 * 24 * 60 * 60 * 1000;
// Not every request moves the end of its session.
const EXTENDED_AFTER_MS = 60 * 60 * 1000;

/** Logins of browsers. A cookie holds 256 random bits, the table only their hash. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly callers: CallersRepository,
  ) {}

  /** Opens a session in the caller's transaction and returns the cookie's value. */
  async open(em: EntityManager, userId: string): Promise<string> {
    const cookie = randomBytes(32).toString('base64url');
    await em.delete(Session, { expires: LessThan(new Date()) });
    await em.insert(Session, { id: idOf(cookie), userId, expires: new Date(Date.now() + SESSION_MS) });
    return cookie;
  }

  /** Whose cookie it is, if it is good; `isExtended`: it now lasts longer, and so should the cookie. */
  async find(cookie: string): Promise<{ user: SessionUser['user']; isExtended: boolean } | null> {
    const id = idOf(cookie);
    const session = await this.database.read((em) => this.callers.findBySessionId(em, id));
    if (!session) return null;
    const expires = new Date(Date.now() + SESSION_MS);
    const isExtended = expires.getTime() - session.expires.getTime() > EXTENDED_AFTER_MS;
    if (isExtended) await this.database.read((em) => em.update(Session, { id }, { expires }));
    return { user: session.user, isExtended };
  }

  /** False: there was none. */
  async close(em: EntityManager, cookie: string): Promise<boolean> {
    const { affected } = await em.delete(Session, { id: idOf(cookie) });
    return affected === 1;
  }

  /** Ends all sessions of a user, but for the one whose cookie is given. */
  async closeOthers(em: EntityManager, userId: string, cookie?: string): Promise<void> {
    await em.delete(Session, { userId, ...(cookie === undefined ? {} : { id: Not(idOf(cookie)) }) });
  }
}

function idOf(cookie: string): string {
  return createHash('sha256').update(cookie).digest('hex');
}
