import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { UserGroup } from './user-group.entity';
import { User } from './user.entity';

@Entity('user_group_member')
export class UserGroupMember {
  @PrimaryColumn('uuid')
  userId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn()
  user: Relation<User>;

  @PrimaryColumn('integer')
  @Index()
  groupId: number;

  @ManyToOne(() => UserGroup, { onDelete: 'CASCADE' })
  @JoinColumn()
  group: Relation<UserGroup>;
}
