import { ApiProperty } from '@nestjs/swagger';

/** What an action did, for people. */
export class MessageDto {
  @ApiProperty()
  message: string;
}
