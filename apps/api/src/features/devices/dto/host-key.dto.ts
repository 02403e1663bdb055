import type { HostKey } from '@firmware-upgrader/database';
import { ApiProperty } from '@nestjs/swagger';
import { toDateTime } from '../../../http/date-time';

export class HostKeyDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'ssh-ed25519' })
  type: string;

  @ApiProperty({ example: 'SHA256:CQvBFmrKB/7OefrF22d8LwZIRrT2c9HdqUEclyY819w' })
  fingerprint: string;

  @ApiProperty({ enum: ['pinned', 'offered'] })
  state: 'pinned' | 'offered';

  @ApiProperty({ format: 'date-time' })
  first_seen: string;
}

export function toHostKeyDto({ id, keyType, fingerprint, state, created }: HostKey): HostKeyDto {
  return { id, type: keyType, fingerprint, state, first_seen: toDateTime(created) };
}
