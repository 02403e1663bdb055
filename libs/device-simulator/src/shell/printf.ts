const directive = /%([%sdb])/g;

/** `printf` with `%s`, `%d` and `%b`: the format is used again as long as arguments are left. */
export async function printf(
  args: readonly string[],
  print: (text: string | Buffer) => Promise<void>,
  complain: (text: string) => Promise<number>,
): Promise<number> {
  const [format, ...values] = args;
  if (format === undefined) return complain('printf: usage: printf FORMAT [ARG]...');
  if (/%[^%sdb]/.test(format)) return complain(`printf: ${format}: the simulator knows %s, %d and %b only`);
  let output = '';
  let left: number;
  do {
    left = values.length;
    output += unescape(format).replace(directive, (_, conversion: string) => {
      if (conversion === '%') return '%';
      const value = values.shift() ?? '';
      return conversion === 'd' ? String(Number(value)) : conversion === 'b' ? unescape(value) : binary(value);
    });
  } while (values.length > 0 && values.length < left);
  await print(Buffer.from(output, 'binary'));
  return 0;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', '"': '"' };

/** Backslash escapes into bytes, one character each. */
function unescape(text: string): string {
  return binary(text).replace(/\\(x[0-9a-fA-F]{1,2}|0?[0-7]{1,3}|[\s\S])/g, (whole, body: string) => {
    if (/^x./.test(body)) return String.fromCharCode(parseInt(body.slice(1), 16));
    if (/^\d/.test(body)) return String.fromCharCode(parseInt(body, 8) & 255);
    return escapes[body] ?? whole;
  });
}

function binary(text: string): string {
  return Buffer.from(text).toString('binary');
}
