import { ApiProperty } from '@nestjs/swagger';

/** Options of an upgrade as they were taken; which ones there are is their upgrader's to say. */
export function UpgradeOptionsProperty(): PropertyDecorator {
  const value = { oneOf: [{ type: 'boolean' }, { type: 'number' }, { type: 'string' }] };
  return ApiProperty({ type: 'object', additionalProperties: value });
}
