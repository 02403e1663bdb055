const [VERSION, REVISION] = [1, 2].map((word) => `split_part(d.release, ' ', ${word})`);

/**
 * Images (`i`, of build `b`) that a device (`d`) may be running, by what was read of it over SSH: the image names its
 * board, and is of the release that it runs, as far as both say one (`isSameRelease`). More than one is a question for
 * a person.
 */
export const FIRMWARE_CANDIDATE_SQL = `d.board_name = ANY(i.supported_boards)
  AND i.expected_version <> '' AND i.expected_version = ${VERSION}
  AND (i.expected_revision = '' OR ${REVISION} IN ('', i.expected_revision))
  AND (b.organization_id = d.organization_id OR b.organization_id IS NULL)`;

// The mark outlives flashes by others, so it only decides between images of the very release.
const MARKED = 'FILTER (WHERE i.sha256 = d.image_sha256)';

/** Of the candidates of a device (a group) the one alone, or that of the mark it carries; null: a person must say. */
export const CANDIDATE_MEANT_SQL = `CASE WHEN count(*) = 1 THEN min(i.id::text)
  WHEN count(*) ${MARKED} = 1 THEN min(i.id::text) ${MARKED} END::uuid`;

/** Devices (`d`) in use of which nobody has said yet what they run. */
export const WITHOUT_FIRMWARE_SQL = `NOT d.is_deactivated
  AND NOT EXISTS (SELECT FROM device_firmware f WHERE f.device_id = d.id)`;
