import { User, UserGroup } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProfileOrganizationDto } from './dto/profile.dto';

export interface LoginCandidate {
  readonly id: string;
  readonly username: string;
  readonly passwordHash: string;
}

@Injectable()
export class UsersRepository {
  /** Active users by name, else by e-mail address without regard to case. */
  async findForLogin(em: EntityManager, login: string): Promise<LoginCandidate | null> {
    const [row] = (await em.query(
      `SELECT id, username, password_hash AS "passwordHash" FROM users
       WHERE is_active AND (username = $1 OR lower(email) = lower($1))
       ORDER BY username = $1 DESC LIMIT 1`,
      [login],
    )) as LoginCandidate[];
    return row ?? null;
  }

  findById(em: EntityManager, id: string): Promise<User | null> {
    return em.findOneBy(User, { id });
  }

  groupsOf(em: EntityManager, userId: string): Promise<UserGroup[]> {
    return em
      .createQueryBuilder(UserGroup, 'grp')
      .where('grp.id IN (SELECT m.group_id FROM user_group_member m WHERE m.user_id = :userId)', { userId })
      .orderBy('grp.name')
      .getMany();
  }

  organizationsOf(em: EntityManager, userId: string): Promise<ProfileOrganizationDto[]> {
    return em.query(
      `SELECT o.id, o.name, o.slug, m.is_admin, w.organization_id IS NOT NULL AS is_owner
       FROM organization_user m JOIN organization o ON o.id = m.organization_id
       LEFT JOIN organization_owner w ON w.organization_user_id = m.id
       WHERE m.user_id = $1 AND o.is_active ORDER BY o.name, o.id`,
      [userId],
    );
  }

  async rememberLogin(em: EntityManager, userId: string): Promise<void> {
    await em.query('UPDATE users SET last_login = now() WHERE id = $1', [userId]);
  }

  /** Another hash of the same password, unless it was changed meanwhile. */
  async renewPasswordHash(em: EntityManager, user: LoginCandidate, passwordHash: string): Promise<void> {
    await em.query('UPDATE users SET password_hash = $3 WHERE id = $1 AND password_hash = $2', [
      user.id,
      user.passwordHash,
      passwordHash,
    ]);
  }
}
