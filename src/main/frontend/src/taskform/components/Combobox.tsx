/** A text field with a list that shrinks while one types; for long lists such as officials or posts. Follows the ARIA combobox pattern. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Option } from '../grid';
import { fixedOrigin } from '../place';

interface Props {
  id: string;
  label: string;
  options: Option[];
  value: unknown;
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string;
  onChange: (value: Option['value'] | null) => void;
  onBlur?: () => void;
}

/** More than this many matches are not drawn; the user types on. */
const SHOWN = 60;

export function Combobox(props: Props) {
  const { options, value, onChange } = props;
  const chosen = options.find((o) => value != null && String(o.value) === String(value));
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [place, setPlace] = useState<{ left: number; top: number; width: number; height: number } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);

  const found = useMemo(() => {
    const words = (text ?? '').trim().toLowerCase().split(/\s+/).filter(Boolean);
    return words.length === 0 ? options : options.filter((o) => words.every((w) => o.label.toLowerCase().includes(w)));
  }, [options, text]);
  const shown = found.slice(0, SHOWN);

  useLayoutEffect(() => {
    if (!open || !input.current) return;
    const move = () => {
      const box = input.current?.getBoundingClientRect();
      if (!box) return;
      const below = window.innerHeight - box.bottom - 12;
      const height = Math.max(120, Math.min(280, below > 160 ? below : box.top - 12));
      const top = below > 160 ? box.bottom + 2 : box.top - 2 - Math.min(height, (list.current?.scrollHeight ?? height) + 2);
      const origin = fixedOrigin(input.current!);
      const left = Math.max(4, Math.min(box.left, window.innerWidth - 352));
      setPlace({ left: left - origin.left, top: top - origin.top, width: Math.max(box.width, 340), height });
    };
    move();
    // a fixed list would stay behind when what is under it scrolls
    window.addEventListener('scroll', move, true);
    window.addEventListener('resize', move);
    return () => {
      window.removeEventListener('scroll', move, true);
      window.removeEventListener('resize', move);
    };
  }, [open, shown.length]);

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active, open]);

  function choose(option: Option | undefined) {
    if (option) onChange(option.value);
    setText(null);
    setOpen(false);
  }

  function onKeyDown(e: KeyboardEvent) {
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault();
      if (!open) return setOpen(true);
      const step = e.key === 'ArrowDown' ? 1 : -1;
      setActive((a) => (shown.length ? (a + step + shown.length) % shown.length : 0));
    } else if (e.key === 'Enter' && open) {
      e.preventDefault();
      choose(shown[active]);
    } else if (e.key === 'Escape' && open) {
      e.preventDefault();
      e.stopPropagation();
      setText(null);
      setOpen(false);
    }
  }

  const listId = `${props.id}-list`;
  return (
    <div class="gc-combo">
      <input
        ref={input}
        id={props.id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-label={props.label}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && shown[active] ? `${listId}-${active}` : undefined}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.describedBy}
        disabled={props.disabled}
        placeholder="输入文字查找"
        title={chosen?.label}
        value={text ?? chosen?.label ?? ''}
        onFocus={(e) => (e.currentTarget as HTMLInputElement).select()}
        onClick={() => setOpen(true)}
        onInput={(e) => {
          const typed = (e.currentTarget as HTMLInputElement).value;
          setText(typed);
          setActive(0);
          setOpen(true);
          if (typed === '') onChange(null);
        }}
        onKeyDown={onKeyDown as never}
        onBlur={() => {
          const exact = text ? options.find((o) => o.label === text.trim()) : undefined;
          if (exact) onChange(exact.value);
          setText(null);
          setOpen(false);
          props.onBlur?.();
        }}
      />
      {open && place && (
        <ul
          ref={list}
          id={listId}
          role="listbox"
          aria-label={props.label}
          class="gc-combo-list"
          style={{ left: `${place.left}px`, top: `${place.top}px`, width: `${place.width}px`, maxHeight: `${place.height}px` }}
          onMouseDown={(e) => e.preventDefault()}
        >
          {shown.map((o, i) => (
            <li
              key={String(o.value)}
              id={`${listId}-${i}`}
              role="option"
              aria-selected={o === chosen}
              class={i === active ? 'active' : undefined}
              onMouseEnter={() => setActive(i)}
              onClick={() => choose(o)}
            >
              {o.label}
            </li>
          ))}
          {shown.length === 0 && (
            <li role="option" aria-disabled="true" aria-selected={false} class="none">
              没有匹配的选项
            </li>
          )}
          {found.length > SHOWN && (
            <li role="option" aria-disabled="true" aria-selected={false} class="none">
              还有 {found.length - SHOWN} 项，请继续输入以缩小范围
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
