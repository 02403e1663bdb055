import type { Settings } from '@firmware-upgrader/config';
import { Database, systemActor, User } from '@firmware-upgrader/database';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { SETTINGS } from '../../http/tokens';
import { hashPassword } from './passwords';

@Injectable()
export class FirstSuperuser {
  private readonly logger = new Logger('Users');

  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Makes a superuser while there is no user at all; a password of our making is shown this once. */
  async ensure(): Promise<void> {
    const { ADMIN_USERNAME: username, ADMIN_PASSWORD: given, ADMIN_EMAIL: email } = this.settings;
    const password = given || randomBytes(12).toString('base64url');
    const isMade = await this.database.transaction(systemActor, async (em, unit) => {
      if (await em.exists(User)) return false;
      const user = em.create(User, {
        username,
        email: email || null,
        passwordHash: await hashPassword(password),
        isStaff: true,
        isSuperuser: true,
      });
      await em.insert(User, user);
      unit.audit({
        organizationId: null,
        objectType: 'user',
        objectId: user.id,
        objectLabel: username,
        action: 'create',
      });
      return true;
    });
    if (!isMade) return;
    this.logger.log(`The first superuser "${username}" was made.`);
    if (!given)
      process.stdout.write(
        `\n  Log in as "${username}" with the password ${password}\n  It is shown only this once.\n\n`,
      );
  }
}
