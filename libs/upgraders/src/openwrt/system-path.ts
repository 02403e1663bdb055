/** Begins scripts that use programs of /sbin: the sessions of dropbear up to 2011 have a PATH without it. */
export const SYSTEM_PATH = 'PATH=/bin:/sbin:/usr/bin:/usr/sbin:$PATH; export PATH';
