/** The only place that makes text for a device's shell (POSIX `sh`, on OpenWrt the ash of busybox). */

/** One word for the shell, whatever it holds: within single quotes nothing but a single quote is special. */
export function quote(word: string): string {
  if (word.includes('\0')) throw new Error('No argument of a command can hold a NUL character.');
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

export function commandText(argv: readonly string[]): string {
  return argv.map(quote).join(' ');
}

/** A fixed script of ours, with parameters that it may read only as quoted `"$1"`, `"$2"`. */
export function scriptText(script: string, parameters: readonly string[]): string {
  return commandText(['sh', '-c', script.trim(), 'sh', ...parameters]);
}
