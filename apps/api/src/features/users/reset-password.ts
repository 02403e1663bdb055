import { type Database, Session, systemActor, User } from '@firmware-upgrader/database';
import { randomBytes } from 'node:crypto';
import { hashPassword } from './passwords';
import { aboutUser } from './profile.service';

/**
 * Gives a user a new password, which it returns, and ends their sessions: for whoever holds the database and can log in
 * no more. Null: there is no such user.
 */
export async function resetPassword(database: Database, username: string): Promise<string | null> {
  const password = randomBytes(12).toString('base64url');
  const passwordHash = await hashPassword(password);
  return database.transaction(systemActor, async (em, unit) => {
    const user = await em.findOneBy(User, { username });
    if (!user) return null;
    await em.update(User, { id: user.id }, { passwordHash });
    await em.delete(Session, { userId: user.id });
    unit.audit({ ...aboutUser(user), action: 'change-password' });
    return password;
  });
}
