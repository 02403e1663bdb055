import { TextField } from '../../../http/validators';

export class ImageFilterDto {
  @TextField({ required: false, blank: true, description: 'One of the known image types' })
  type?: string;
}
