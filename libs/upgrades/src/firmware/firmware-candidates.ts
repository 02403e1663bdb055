/**
 * Images (`i`, of build `b`) that a device may be running, by what was read of it over SSH: the image names its board,
 * and is of the very release that it runs. More than one of them is a question for a person.
 */
export function isFirmwareCandidate(device: string): string {
  return `${device}.board_name = ANY(i.supported_boards) AND i.expected_version <> ''
    AND ${device}.release = CASE i.expected_revision WHEN '' THEN i.expected_version
                            ELSE i.expected_version || ' ' || i.expected_revision END
    AND (b.organization_id = ${device}.organization_id OR b.organization_id IS NULL)`;
}

/** Devices in use of which nobody has said yet what they run. */
export function isWithoutFirmware(device: string): string {
  return `NOT ${device}.is_deactivated
    AND NOT EXISTS (SELECT FROM device_firmware f WHERE f.device_id = ${device}.id)`;
}
