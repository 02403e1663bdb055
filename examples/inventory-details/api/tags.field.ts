import { field } from '@firmware-upgrader/api';
import { LONGEST_TAG } from '../engine/device-tag.entity';

const MOST_TAGS = 20;
const TAG = /^[a-z0-9][a-z0-9-]*$/;
const isTag = (value: unknown) => typeof value === 'string' && value.length <= LONGEST_TAG && TAG.test(value);

/** A kind of field that the product does not have: read, judged and documented in one place. */
export const TagsField = () =>
  field({
    complaint: (value) => {
      if (!Array.isArray(value)) return 'Expected a list of tags.';
      if (value.length > MOST_TAGS) return `A device has at most ${MOST_TAGS} tags.`;
      const isRight = value.every(isTag);
      return isRight ? undefined : `A tag is lower-case letters, digits and hyphens, at most ${LONGEST_TAG} of them.`;
    },
    schema: { type: [String], maxItems: MOST_TAGS },
    label: 'list',
  });
