/** What the launcher itself says: plain lines, apart from the JSON lines of the processes. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
