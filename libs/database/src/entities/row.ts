import { CreateDateColumn, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';

/** What every entity has. `modified` is set by each save or update through TypeORM; raw SQL sets it itself. */
export abstract class Row {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  created: Date;

  @UpdateDateColumn({ type: 'timestamptz', precision: 3 })
  modified: Date;
}
