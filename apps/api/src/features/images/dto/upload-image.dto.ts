import { ApiProperty } from '@nestjs/swagger';

/** The form of an upload, for the API document; it is read piece by piece. */
export class UploadImageDto {
  @ApiProperty({ type: String, format: 'binary' })
  file: string;

  @ApiProperty({ description: 'One of the known image types; empty: told from the name of the file.' })
  type: string;
}
