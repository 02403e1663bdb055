import { Column, Entity, Index, Unique } from 'typeorm';
import { Row } from './row';

@Entity('organization')
@Unique(['slug'])
@Index(['created', 'id'])
export class Organization extends Row {
  @Column('varchar', { length: 200 })
  name: string;

  @Column('varchar', { length: 200 })
  slug: string;

  @Column('boolean', { default: true })
  isActive: boolean;

  @Column('text', { default: '' })
  description: string;

  @Column('varchar', { length: 254, default: '' })
  email: string;

  @Column('varchar', { length: 200, default: '' })
  url: string;
}
