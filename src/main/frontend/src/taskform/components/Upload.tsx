/** Files are sent when they are picked; the form only carries what the server made of them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { problemText, upload } from '../../shared/api';
import { fileSize, shortHash } from '../../shared/format';
import { Description, Errors, Label, useSurroundings, type FieldProps } from '../formjs';

export interface Attachment {
  id: string;
  name: string;
  size: number;
  sha256: string;
  contentType?: string;
}

interface UploadField {
  key: string;
  label?: string;
  description?: string;
  accept?: string[] | string;
  multiple?: boolean;
  /** Largest size in bytes, for the hint and an early refusal; the server decides. */
  maxSize?: number;
  validate?: { required?: boolean };
}

export function attachmentsOf(value: unknown): Attachment[] {
  return Array.isArray(value) ? value.filter((a): a is Attachment => a != null && typeof a === 'object' && 'id' in a) : [];
}

export function extensions(accept: string[] | string | undefined): string[] {
  const list = Array.isArray(accept) ? accept : String(accept ?? '').split(',');
  return list.map((a) => a.trim().toLowerCase()).filter(Boolean);
}

/** Why this file need not even be sent; null when it may be. */
export function refusal(file: { name: string; size: number }, accept: string[], maxSize?: number): string | null {
  const suffixes = accept.filter((a) => a.startsWith('.'));
  if (suffixes.length > 0 && suffixes.length === accept.length && !suffixes.some((s) => file.name.toLowerCase().endsWith(s))) {
    return `“${file.name}”的类型不允许，只能上传 ${suffixes.join('、')} 文件。`;
  }
  if (file.size === 0) return `“${file.name}”是空文件。`;
  if (maxSize && file.size > maxSize) return `“${file.name}”超过 ${fileSize(maxSize)}，不能上传。`;
  return null;
}

interface FilesProps {
  id: string;
  label: string;
  accept?: string[] | string;
  multiple?: boolean;
  maxSize?: number;
  value: unknown;
  locked?: boolean;
  invalid?: boolean;
  describedBy?: string;
  onChange: (value: Attachment[]) => void;
}

interface Sending {
  key: number;
  name: string;
  share: number;
}

let counter = 0;

/** The picker and the list of files, without a label of its own: used as a field and inside grid cells. */
export function Files(props: FilesProps) {
  const { uploadUrl } = useSurroundings();
  const [sending, setSending] = useState<Sending[]>([]);
  const [problems, setProblems] = useState<string[]>([]);
  const picker = useRef<HTMLInputElement>(null);
  const files = attachmentsOf(props.value);
  // several files finish one after another, while the value of this closure stays old
  const latest = useRef(files);
  latest.current = files;
  const alive = useRef(true);
  useEffect(() => () => void (alive.current = false), []);
  const accept = extensions(props.accept);

  async function send(list: File[]) {
    setProblems([]);
    for (const file of props.multiple ? list : list.slice(0, 1)) {
      const refused = refusal(file, accept, props.maxSize);
      if (refused) {
        setProblems((p) => [...p, refused]);
        continue;
      }
      const key = ++counter;
      setSending((s) => [...s, { key, name: file.name, share: 0 }]);
      try {
        const answer = await upload<Attachment>(uploadUrl!, file, (share) => {
          if (alive.current) setSending((s) => s.map((one) => (one.key === key ? { ...one, share } : one)));
        });
        if (!alive.current) return;
        if (answer.ok && answer.body) {
          latest.current = props.multiple ? [...latest.current, answer.body] : [answer.body];
          props.onChange(latest.current);
        } else {
          const detail = firstError(answer.body) ?? problemText(answer);
          setProblems((p) => [...p, `“${file.name}”没有上传：${detail}`]);
        }
      } catch (e) {
        setProblems((p) => [...p, `“${file.name}”没有上传：${(e as Error).message}`]);
      } finally {
        if (alive.current) setSending((s) => s.filter((one) => one.key !== key));
      }
    }
  }

  function remove(file: Attachment) {
    props.onChange(files.filter((f) => f.id !== file.id));
    picker.current?.focus();
  }

  const full = !props.multiple && files.length > 0;
  return (
    <div class="gc-files">
      {!props.locked && uploadUrl && (
        <label class={`gc-button gc-pick${sending.length ? ' busy' : ''}`}>
          <input
            ref={picker}
            id={props.id}
            type="file"
            multiple={props.multiple}
            accept={accept.join(',') || undefined}
            disabled={sending.length > 0}
            aria-label={`${props.label}：选择文件`}
            aria-invalid={props.invalid || undefined}
            aria-describedby={props.describedBy}
            onChange={(e) => {
              const target = e.currentTarget as HTMLInputElement;
              const picked = Array.from(target.files ?? []);
              // the same file can be picked again after an error
              target.value = '';
              void send(picked);
            }}
          />
          {full ? '更换文件' : '选择文件'}
        </label>
      )}
      {files.length > 0 && (
        <ul class="gc-file-list" aria-label={`${props.label}：已上传`}>
          {files.map((f) => (
            <li key={f.id}>
              <span class="name">{f.name}</span>
              <span class="size">{fileSize(f.size)}</span>
              {f.sha256 && (
                <span class="hash" title={`SHA-256：${f.sha256}`}>
                  SHA-256 {shortHash(f.sha256)}
                </span>
              )}
              {!props.locked && (
                <button type="button" class="gc-link" aria-label={`移除 ${f.name}`} onClick={() => remove(f)}>
                  移除
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {files.length === 0 && (props.locked || !uploadUrl) && <p class="gc-none">未上传文件</p>}
      {sending.map((s) => (
        <p key={s.key} class="gc-sending" role="status">
          <progress max={1} value={s.share} aria-label={`${s.name} 上传进度`} />
          {s.share < 1 ? `正在上传 ${s.name}，${Math.floor(s.share * 100)}%` : `正在核对 ${s.name}`}
        </p>
      ))}
      {problems.length > 0 && (
        <div class="gc-problems" role="alert">
          {problems.map((p) => (
            <p key={p}>{p}</p>
          ))}
        </div>
      )}
    </div>
  );
}

function firstError(body: unknown): string | null {
  const errors = (body as { errors?: { message?: string }[] } | null)?.errors;
  return Array.isArray(errors) && errors[0]?.message ? errors[0].message : null;
}

export function Upload(props: FieldProps<UploadField>) {
  const { field, value, domId, errors = [] } = props;
  const hintId = `${domId}-hint`;
  const errorId = `${domId}-errors`;
  const accept = extensions(field.accept).filter((a) => a.startsWith('.'));
  const hint = [accept.length ? `可上传 ${accept.join('、')}` : '', field.maxSize ? `不超过 ${fileSize(field.maxSize)}` : '']
    .filter(Boolean)
    .join('，');
  return (
    <div class={`fjs-form-field gc-upload${errors.length ? ' fjs-has-errors' : ''}`}>
      <Label htmlFor={domId} label={field.label} required={field.validate?.required} />
      <Files
        id={domId}
        label={field.label ?? '附件'}
        accept={field.accept}
        multiple={field.multiple}
        maxSize={field.maxSize}
        value={value}
        locked={props.readonly || props.disabled}
        invalid={errors.length > 0}
        describedBy={`${hintId} ${errorId}`}
        onChange={(next) => props.onChange({ field, value: next })}
      />
      <div id={hintId}>
        {hint && !props.readonly && <p class="gc-hint">{hint}</p>}
        <Description description={field.description} />
      </div>
      <Errors errors={errors} id={errorId} />
    </div>
  );
}

Upload.config = {
  type: 'upload',
  keyed: true,
  name: '附件',
  label: '附件',
  group: 'basic-input',
  emptyValue: [],
  sanitizeValue: ({ value }: { value: unknown }) => attachmentsOf(value),
  create: (options: object = {}) => ({ ...options }),
};
