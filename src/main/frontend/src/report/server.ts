/** Calls of the public's page: no cookie goes out, no address ever holds a code. */

export interface FieldError {
  field: string;
  message: string;
}

/** What the server refused, with the fields it names. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly errors: FieldError[]
  ) {
    super(message);
  }
}

export interface Choice {
  value: string;
  label: string;
}

export interface ReportForm {
  places: { code: string; name: string; organs: Choice[] }[];
  kinds: Choice[];
  reporter: { key: string; label: string; longest: number }[];
  cleaned: string[];
  largestFile: number;
}

export interface Receipt {
  code: string;
  pass: string;
  organ: string;
  receivedOn: string;
}

export interface StoredFile {
  number: number;
  name: string;
  size: number;
  cleaned: boolean;
  addedOn: string;
}

export interface View {
  organ: string;
  receivedOn: string;
  state: string;
  messages: { fromReporter: boolean; writtenOn: string; texts: Record<string, string> }[];
  files: StoredFile[];
}

export async function send<T>(method: string, path: string, headers: Record<string, string>, body?: BodyInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/report${path}`, {
      method,
      headers: { Accept: 'application/json', ...headers },
      body,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  } catch {
    throw new Refusal(0, '连接不上服务器，请检查网络后重试。您填写的内容还在。', []);
  }
  const text = await response.text();
  let json: unknown = null;
  try {
    json = text ? JSON.parse(text) : null;
  } catch {
    // the error page of a proxy
  }
  if (response.ok) return json as T;
  const problem = json as { detail?: string; errors?: FieldError[] } | null;
  throw new Refusal(response.status, problem?.detail ?? '没有成功，请稍后重试。您填写的内容还在。', problem?.errors ?? []);
}

export const post = <T>(path: string, data: unknown, headers: Record<string, string> = {}) =>
  send<T>('POST', path, { 'Content-Type': 'application/json', ...headers }, JSON.stringify(data));

/** Fetches a task and does it in a worker. */
export async function proof(): Promise<{ challenge: string; nonce: string }> {
  const task = await post<{ challenge: string; bits: number }>('/challenge', {});
  const worker = new Worker(new URL('./proof.worker.ts', import.meta.url), { type: 'module' });
  try {
    const nonce = await new Promise<string>((resolve, reject) => {
      worker.onmessage = (event: MessageEvent<string>) => resolve(event.data);
      worker.onerror = () => reject(new Refusal(0, '浏览器没能完成安全验证，请换用较新的浏览器重试。', []));
      worker.postMessage(task);
    });
    return { challenge: task.challenge, nonce };
  } finally {
    worker.terminate();
  }
}

export const attach = (pass: string, file: File) =>
  send<StoredFile>(
    'POST',
    '/files',
    { 'Content-Type': 'application/octet-stream', 'X-Report-Pass': pass, 'X-File-Name': encodeURIComponent(file.name) },
    file
  );
