/** Text for people: sizes, dates, hashes. */

/** 1536 → "1.5 KB". */
export function fileSize(bytes: number | null | undefined): string {
  if (bytes == null || Number.isNaN(bytes)) return '';
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${trim(bytes / 1024)} KB`;
  return `${trim(bytes / 1024 / 1024)} MB`;
}

function trim(n: number): string {
  return n >= 100 ? String(Math.round(n)) : String(Math.round(n * 10) / 10);
}

const CHINA_MS = 8 * 3600 * 1000;

/**
 * "2026-11-22 09:30" in Chinese time, whatever zone this computer is set to, for an ISO instant; a local date-time and a bare
 * date stay as they are; anything else comes back as it came.
 */
export function dateTime(value: string | null | undefined): string {
  if (!value) return '';
  const m = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(value);
  if (!m) return value;
  const [, day, time, zone] = m;
  if (!time) return day!;
  if (!zone) return `${day} ${time}`;
  const iso = new Date(new Date(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')).getTime() + CHINA_MS).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

/** Only the date part of {@link dateTime}. */
export function dateOnly(value: string | null | undefined): string {
  return dateTime(value).slice(0, 10);
}

/** The first 12 of 64 hex digits: enough to compare by eye. */
export function shortHash(sha256: string | null | undefined): string {
  return sha256 ? sha256.slice(0, 12) : '';
}
