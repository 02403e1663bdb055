/** Of a parameter that is repeated in an address the last counts, and an empty one says nothing. */
export function lastValue(value: unknown): string | undefined {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' && last !== '' ? last : undefined;
}
