/** A date typed as 2026-01-31 or picked from a Chinese calendar; the browser's own date field would speak the browser's language. */
import flatpickr from 'flatpickr';
import type { Instance } from 'flatpickr/dist/types/instance';
import { useEffect, useRef } from 'preact/hooks';
import { fixedOrigin } from '../place';

interface Props {
  value: unknown;
  onChange: (value: string | null) => void;
  onBlur: () => void;
  attributes: Record<string, unknown>;
}

/** "2026.1.5", "2026/1/5", "20260105" and "2026年1月5日" → "2026-01-05"; anything else as typed. */
export function isoDate(text: string): string {
  const trimmed = text.trim();
  const m = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(trimmed) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed);
  return m ? `${m[1]}-${m[2]!.padStart(2, '0')}-${m[3]!.padStart(2, '0')}` : trimmed;
}

export function DateInput({ value, onChange, onBlur, attributes }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const change = useRef(onChange);
  change.current = onChange;

  useEffect(() => {
    const element = input.current!;
    const picker = flatpickr(element, {
      allowInput: true,
      dateFormat: 'Y-m-d',
      disableMobile: true,
      appendTo: (element.closest('.fjs-container') as HTMLElement | null) ?? undefined,
      errorHandler: () => undefined, // what cannot be read is marked by the grid
      // the table scrolls on its own and would cut off a calendar placed inside it
      position: (self: Instance) => {
        const box = element.getBoundingClientRect();
        const style = self.calendarContainer.style;
        const origin = fixedOrigin(element);
        const height = self.calendarContainer.offsetHeight || 320;
        style.position = 'fixed';
        style.left = `${Math.max(4, Math.min(box.left, window.innerWidth - 340)) - origin.left}px`;
        style.top = `${(box.bottom + height + 4 < window.innerHeight ? box.bottom + 2 : Math.max(4, box.top - height - 2)) - origin.top}px`;
      },
      onChange: (_dates, text) => change.current(text || null),
    });
    return () => picker.destroy();
  }, []);

  return (
    <input
      {...attributes}
      ref={input}
      type="text"
      autocomplete="off"
      placeholder="年-月-日"
      value={String(value ?? '')}
      onInput={(e) => change.current((e.currentTarget as HTMLInputElement).value || null)}
      onBlur={(e) => {
        const iso = isoDate((e.currentTarget as HTMLInputElement).value);
        if (iso !== String(value ?? '')) change.current(iso || null);
        onBlur();
      }}
    />
  );
}
