import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { User } from './user.entity';

/** Present once its user asked for a token. The token itself is stored nowhere. */
@Entity('api_token')
export class ApiToken {
  @PrimaryColumn('uuid')
  userId: string;

  @OneToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn()
  user: Relation<User>;

  /** SHA-256 of the token, hex. */
  @Index({ unique: true })
  @Column('char', { length: 64 })
  tokenHash: string;
}
