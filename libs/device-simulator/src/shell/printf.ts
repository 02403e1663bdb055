const directive = /%(%|([-+ #0]*)(\*|\d*)(?:\.(\*|\d*))?([diouxXcsbfeEgG]))/g;

/** `printf` as busybox has it: the format is used again as long as arguments are left. */
export async function printf(
  args: readonly string[],
  print: (text: string | Buffer) => Promise<void>,
  complain: (text: string) => Promise<number>,
): Promise<number> {
  const [format, ...values] = args[0] === '--' ? args.slice(1) : args;
  if (format === undefined) return complain('printf: usage: printf FORMAT [ARG]...');
  const invalid: string[] = [];
  let output = '';
  let isStopped = false;
  do {
    const before = values.length;
    output += unescape(format, { octalNeedsZero: false }).replace(
      directive,
      (_, whole: string, ...groups: (string | undefined)[]) => {
        if (whole === '%') return '%';
        const [flags = '', width = '', precision, conversion = 's'] = groups;
        const take = (size: string | undefined) => (size === '*' ? (values.shift() ?? '0') : size);
        const fieldWidth = Number(take(width) ?? 0);
        const digits = take(precision);
        const value = values.shift();
        if (conversion === 'b' && value?.includes('\\c') === true) isStopped = true;
        const text = convert(conversion, value, digits, flags, invalid);
        return pad(text, fieldWidth, flags, conversion);
      },
    );
    if (values.length === before) break;
  } while (values.length > 0 && !isStopped);
  await print(Buffer.from(output, 'binary'));
  for (const value of invalid) await complain(`printf: invalid number '${value}'`);
  return invalid.length > 0 ? 1 : 0;
}

function convert(
  conversion: string,
  value: string | undefined,
  precision: string | undefined,
  flags: string,
  invalid: string[],
): string {
  const bytes = Buffer.from(value ?? '').toString('binary');
  if (conversion === 's') return precision === undefined ? bytes : bytes.slice(0, Number(precision));
  if (conversion === 'b') return unescape(value ?? '', { octalNeedsZero: true }).replace(/\\c[\s\S]*$/, '');
  if (conversion === 'c') return bytes.slice(0, 1);
  const number = numberFrom(value ?? '0', invalid);
  if ('feEgG'.includes(conversion)) return number.toFixed(Number(precision ?? 6));
  const sign = number < 0 ? '-' : flags.includes('+') ? '+' : '';
  const base = { o: 8, x: 16, X: 16 }[conversion] ?? 10;
  const digits = Math.abs(number)
    .toString(base)
    .padStart(Number(precision ?? 1), '0');
  return sign + (conversion === 'X' ? digits.toUpperCase() : digits);
}

function numberFrom(text: string, invalid: string[]): number {
  if (/^["']/.test(text)) return text.codePointAt(1) ?? 0;
  const number = /^[-+]?0\d+$/.test(text) ? parseInt(text, 8) : Number(text.trim() === '' ? 0 : text);
  if (Number.isFinite(number)) return number;
  invalid.push(text);
  return 0;
}

function pad(text: string, width: number, flags: string, conversion: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || 'scb'.includes(conversion)) return text.padStart(width);
  const [, sign = '', digits = ''] = /^([-+]?)(.*)$/s.exec(text) ?? [];
  return sign + digits.padStart(width - sign.length, '0');
}

const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
  e: '\x1b',
};

/** Backslash escapes into bytes, one character each. */
function unescape(text: string, { octalNeedsZero }: { octalNeedsZero: boolean }): string {
  const octal = octalNeedsZero ? /^0[0-7]{0,3}/ : /^[0-7]{1,3}/;
  return Buffer.from(text)
    .toString('binary')
    .replace(/\\(x[0-9a-fA-F]{1,2}|[0-7]{1,4}|[\s\S])/g, (whole, body: string) => {
      if (/^x./.test(body)) return String.fromCharCode(parseInt(body.slice(1), 16));
      const digits = octal.exec(body)?.[0];
      if (digits !== undefined) return String.fromCharCode(parseInt(digits, 8) & 255) + body.slice(digits.length);
      return escapes[body] ?? whole;
    });
}
