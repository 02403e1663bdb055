/**
 * A function of the device's shell: ends whatever still writes to a file, be it a download or what a broken session left
 * behind. Only what each process has open tells, as most of them do not name the file.
 */
export const END_WRITERS = `
end_writers() {
for fd in /proc/[0-9]*/fd/*; do
[ "$fd" -ef "$1" ] && { pid=\${fd#/proc/}; kill -9 "\${pid%%/*}"; }
done 2>/dev/null
}
`.trim();
