/** The language of the page, in the browser's kind of it where there is one: British or American dates, for example. */
function language(): string {
  const spoken = document.documentElement.lang || 'en';
  return navigator.languages.find((tag) => tag.split('-')[0] === spoken) ?? spoken;
}

/** Groups of three with a narrow space, which no decimal point or comma of any language looks like. */
export function formatNumber(value: number, maximumFractionDigits = 1): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits })
    .formatToParts(value)
    .map((part) => (part.type === 'group' ? '\u202f' : part.value))
    .join('');
}

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${formatNumber(bytes / 1024)} KiB`;
  return `${formatNumber(bytes / 1024 / 1024)} MiB`;
}

/** `45 s`, `8 min`, `2 h 5 min`, `3 d`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.round(hours / 24)} d`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

export function formatDateTime(iso: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

/** With seconds and zone, for a closer look. */
export function formatExactTime(iso: string): string {
  return new Intl.DateTimeFormat(language(), {
    dateStyle: 'medium',
    timeStyle: 'long',
  }).format(new Date(iso));
}

const DAY_MS = 86_400_000;

/** Relative within a day, else the date. */
export function formatWhen(iso: string, now: number): string {
  const age = now - new Date(iso).getTime();
  if (Math.abs(age) >= DAY_MS) return formatDateTime(iso);
  const relative = new Intl.RelativeTimeFormat(language(), { numeric: 'auto', style: 'short' });
  const seconds = Math.round(-age / 1000);
  if (Math.abs(seconds) < 60) return relative.format(seconds, 'second');
  const minutes = Math.round(seconds / 60);
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  return relative.format(Math.round(minutes / 60), 'hour');
}
