/**
 * Commands of the device's shell: end whatever still writes to `$part`, be it a download or what a broken session left
 * behind. Only what each process has open tells, as most of them do not name the file.
 */
export const END_WRITERS = `
for fd in /proc/[0-9]*/fd/*; do
[ "$fd" -ef "$part" ] && { pid=\${fd#/proc/}; kill -9 "\${pid%%/*}"; }
done 2>/dev/null
`.trim();
