/** A moment as the contract writes it: UTC with six digits, of which the last three are 0. */
export function toDateTime(date: Date): string {
  return date.toISOString().replace('Z', '000Z');
}

export function toNullableDateTime(date: Date | null): string | null {
  return date && toDateTime(date);
}
