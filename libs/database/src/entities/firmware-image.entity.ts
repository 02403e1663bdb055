import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { Build } from './build.entity';
import { Row } from './row';

/** The file for one hardware type within a build. */
@Entity('firmware_image')
@Unique(['buildId', 'type'])
@Unique(['file'])
@Index(['created', 'id'])
@Index(['type'])
@Index(['expectedVersion', 'expectedRevision'])
@Check('firmware_image_type_check', `type <> ''`)
@Check('firmware_image_file_check', `file <> ''`)
@Check('firmware_image_size_check', `size_bytes > 0`)
@Check('firmware_image_sha256_check', `sha256 ~ '^[0-9a-f]{64}$'`)
export class FirmwareImage extends Row {
  @Column('uuid')
  buildId: string;

  @ManyToOne(() => Build, { onDelete: 'CASCADE' })
  @JoinColumn()
  build: Relation<Build>;

  /** Storage key, `<build id>/<cleaned name>`. */
  @Column('varchar', { length: 255 })
  file: string;

  @Column('varchar', { length: 128 })
  type: string;

  /** Lower-case hex. */
  @Column('char', { length: 64 })
  sha256: string;

  @Column('integer')
  sizeBytes: number;

  /** The fwtool trailer's JSON; null: the file has none. */
  @Column('jsonb', { nullable: true })
  metadata: Record<string, unknown> | null;

  /** From the metadata: the release a device runs after this image; empty = unknown. */
  @Column('varchar', { length: 128, default: '' })
  expectedVersion: string;

  @Column('varchar', { length: 128, default: '' })
  expectedRevision: string;

  /** From the metadata: board names, as in `/tmp/sysinfo/board_name` of a device. */
  @Column('text', { array: true, default: [] })
  supportedBoards: string[];
}
