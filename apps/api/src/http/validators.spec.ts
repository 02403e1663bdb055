import { DrfValidationPipe } from './drf-validation.pipe';
import { DateField } from './validators';
import { wording } from './wording';

class Warranty {
  @DateField()
  until!: string;
}

const read = (body: object) => new DrfValidationPipe().transform(body, { type: 'body', metatype: Warranty });

describe('a day of the calendar', () => {
  it.each(['2024-02-29', '1970-01-01', '9999-12-31'])('can be %s', async (until) => {
    expect(await read({ until })).toEqual({ until });
  });

  it.each(['2024-99-99', '2023-02-29', '0000-01-01', '2024-1-1', '2024-01-01T00:00', '', 20240101, null])(
    'cannot be %p',
    async (until) => {
      const message = until === null ? wording.notNull : wording.notDate;
      await expect(read({ until })).rejects.toMatchObject({ fields: { until: [message] } });
    },
  );
});
