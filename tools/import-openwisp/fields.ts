/** A row cannot be brought over; the others can. */
export class RefusedRowError extends Error {}

const UUID = /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/;

/** Reads the fields of a row, of which nothing is known beforehand. */
export class Fields {
  constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  /** Empty where there is none. */
  text(name: string): string {
    const value = this.values[name] ?? '';
    if (typeof value !== 'string') throw this.odd(name, 'text');
    // PostgreSQL takes no null characters.
    return value.replaceAll('\0', '');
  }

  textOrNull(name: string): string | null {
    return this.text(name) || null;
  }

  flag(name: string, otherwise = false): boolean {
    const value = this.values[name] ?? otherwise;
    if (typeof value !== 'boolean') throw this.odd(name, 'true or false');
    return value;
  }

  flagOrNull(name: string): boolean | null {
    return this.values[name] === null ? null : this.flag(name);
  }

  time(name: string): Date | null {
    const text = this.text(name);
    const time = text === '' ? null : new Date(text);
    if (time !== null && Number.isNaN(time.getTime())) throw this.odd(name, 'a time');
    return time;
  }

  /** Of another row. */
  id(name: string): string {
    const id = this.idOrNull(name);
    if (id === null) throw this.odd(name, 'an id');
    return id;
  }

  idOrNull(name: string): string | null {
    const id = this.text(name).toLowerCase();
    if (id !== '' && !UUID.test(id)) throw this.odd(name, 'an id');
    return id || null;
  }

  /** JSON, which older versions keep as text. */
  object(name: string): Record<string, unknown> {
    const value = this.values[name] ?? {};
    const read: unknown = typeof value === 'string' ? parsed(value) : value;
    if (typeof read !== 'object' || read === null || Array.isArray(read)) throw this.odd(name, 'an object');
    return { ...read };
  }

  /** Of other rows: their numbers or, of a dump with natural keys, their names. */
  keys(name: string): string[] {
    const value = this.values[name] ?? [];
    if (!Array.isArray(value)) throw this.odd(name, 'a list');
    return value.map((key: unknown) => String(Array.isArray(key) ? key[0] : key));
  }

  number(name: string): number | null {
    const value = this.values[name] ?? null;
    if (value !== null && typeof value !== 'number') throw this.odd(name, 'a number');
    return value;
  }

  has(name: string): boolean {
    return name in this.values;
  }

  private odd(name: string, expected: string): RefusedRowError {
    return new RefusedRowError(`${name} is not ${expected}`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text || '{}');
  } catch {
    return null;
  }
}
