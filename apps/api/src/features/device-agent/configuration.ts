/**
 * The configuration of every device: an archive of nothing, two empty blocks of tar. Kept as bytes, for another gzip
 * would make other bytes, and every agent would apply its nothing again.
 */
export const emptyConfiguration = Buffer.from('H4sIAAAAAAACA2NgGAWjYBSMVAAALq+17wAEAAA=', 'base64');

/** Its MD5, by which agents know what they have. */
export const CONFIGURATION_CHECKSUM = '8dfae8df9a59be7f3661634d95cefb14';
