import type { Permission } from '@firmware-upgrader/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedInUser } from '../../http/caller';

export interface SessionUser {
  readonly user: SignedInUser;
  readonly expires: Date;
}

interface Row {
  readonly id: string;
  readonly username: string;
  readonly isSuperuser: boolean;
  readonly permissions: Permission[];
  readonly managedOrganizationIds: string[];
  readonly expires: Date;
}

// One statement answers what every request asks. Memberships of inactive organizations count for nothing.
const SELECT = `
  SELECT u.id, u.username, u.is_superuser AS "isSuperuser",
    u.permissions || COALESCE((SELECT array_agg(permission) FROM user_group_member m JOIN user_group g ON g.id = m.group_id,
      unnest(g.permissions) AS permission WHERE m.user_id = u.id), '{}') AS permissions,
    ARRAY(SELECT m.organization_id FROM organization_user m JOIN organization o ON o.id = m.organization_id
      WHERE m.user_id = u.id AND m.is_admin AND o.is_active) AS "managedOrganizationIds"`;

/** Who is behind a token or a session; inactive users are nobody. */
@Injectable()
export class CallersRepository {
  async findByTokenHash(em: EntityManager, tokenHash: string): Promise<SignedInUser | null> {
    const [row] = (await em.query(
      `${SELECT} FROM api_token t JOIN users u ON u.id = t.user_id WHERE t.token_hash = $1 AND u.is_active`,
      [tokenHash],
    )) as Row[];
    return row ? toUser(row) : null;
  }

  async findBySessionId(em: EntityManager, sessionId: string): Promise<SessionUser | null> {
    const [row] = (await em.query(
      `${SELECT}, s.expires FROM session s JOIN users u ON u.id = s.user_id
       WHERE s.id = $1 AND s.expires > now() AND u.is_active`,
      [sessionId],
    )) as Row[];
    return row ? { user: toUser(row), expires: row.expires } : null;
  }
}

function toUser({ id, username, isSuperuser, permissions, managedOrganizationIds }: Row): SignedInUser {
  return { id, username, isSuperuser, permissions, managedOrganizationIds };
}
