/** Calls to our own REST endpoints: session cookie, CSRF token, JSON in and out. */

export interface Session {
  userId: string;
  name: string;
  organs?: { id: string; name: string; roleName?: string }[];
  /** system-admin, security-admin or auditor; empty for people who handle cases. */
  adminRoles?: string[];
  csrf?: Csrf;
}

export interface Csrf {
  header: string;
  token: string;
}

export interface Answer<T = unknown> {
  ok: boolean;
  status: number;
  body: T | null;
  headers: Headers;
}

/** No answer at all: the network or the server is down. */
export class Unreachable extends Error {
  constructor() {
    super('连接不上服务器，请检查网络后重试。');
  }
}

let session: Session | null = null;

/** Who is signed in; null when nobody is. Read again with `fresh`, because a new login changes the CSRF token. */
export async function currentSession(fresh = false): Promise<Session | null> {
  if (session && !fresh) return session;
  const answer = await raw<Session>('GET', '/api/session', undefined, null);
  session = answer.ok ? answer.body : null;
  return session;
}

/** For tests and for a page that was handed a token by another answer. */
export function rememberSession(next: Session | null): void {
  session = next;
}

/**
 * Sends a request. Writing requests carry the CSRF token; a 403 is tried once more with a token read anew, since the
 * token changes with every login in another tab. With a number (see {@link requestNumber}) it may be sent again. A file
 * is sent as a bare body, without being laid down anywhere on its way.
 */
export async function call<T = unknown>(method: string, url: string, data?: unknown, number?: string): Promise<Answer<T>> {
  if (method === 'GET') return raw<T>(method, url, data, null);
  const first = await raw<T>(method, url, data, (await currentSession())?.csrf ?? null, number);
  if (first.status !== 403) return first;
  const again = await currentSession(true);
  if (!again) return { ...first, status: 401 };
  return raw<T>(method, url, data, again.csrf ?? null, number);
}

/**
 * A number for a request: sent again with the same one, after no answer came, it is not done a second time. Not
 * `crypto.randomUUID`, which old Chromium lacks and which needs HTTPS.
 */
export function requestNumber(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function raw<T>(method: string, url: string, data: unknown, csrf: Csrf | null, number?: string): Promise<Answer<T>> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  const file = data instanceof File ? data : null;
  if (file) {
    headers['Content-Type'] = 'application/octet-stream';
    headers['X-File-Name'] = encodeURIComponent(file.name);
  } else if (data !== undefined) headers['Content-Type'] = 'application/json';
  if (csrf) headers[csrf.header] = csrf.token;
  if (number) headers['X-Request-Id'] = number;
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers,
      credentials: 'same-origin',
      body: file ?? (data === undefined ? undefined : JSON.stringify(data)),
    });
  } catch {
    throw new Unreachable();
  }
  // an expired session may be answered by a redirect to the login page, which is HTML with status 200
  if (response.redirected && new URL(response.url).pathname === '/login') {
    return { ok: false, status: 401, body: null, headers: response.headers };
  }
  const type = response.headers.get('Content-Type') ?? '';
  const body = /json/.test(type) ? ((await response.json().catch(() => null)) as T | null) : null;
  return { ok: response.ok, status: response.status, body, headers: response.headers };
}

/**
 * Sends one file with progress (0…1); answers as {@link call} does, also with a number. Old Chromium cannot report progress with fetch.
 */
export async function upload<T>(url: string, file: File, progress: (share: number) => void, number?: string): Promise<Answer<T>> {
  const send = (csrf: Csrf | null | undefined) =>
    new Promise<Answer<T>>((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', url);
      request.setRequestHeader('Accept', 'application/json, application/problem+json');
      if (csrf) request.setRequestHeader(csrf.header, csrf.token);
      if (number) request.setRequestHeader('X-Request-Id', number);
      request.upload.onprogress = (e) => e.lengthComputable && progress(e.loaded / e.total);
      request.onerror = () => reject(new Unreachable());
      request.onload = () => {
        let body: T | null = null;
        try {
          body = JSON.parse(request.responseText) as T;
        } catch {
          // an answer without a body, or the error page of a proxy
        }
        resolve({ ok: request.status >= 200 && request.status < 300, status: request.status, body, headers: new Headers() });
      };
      const form = new FormData();
      form.append('file', file);
      request.send(form);
    });
  const first = await send((await currentSession())?.csrf);
  if (first.status !== 403) return first;
  const again = await currentSession(true);
  return again ? send(again.csrf) : { ...first, status: 401 };
}

/** The sentence of a problem+json answer that a user should read, or a general one for its status. */
export function problemText(answer: { status: number; body: unknown }): string {
  const body = answer.body as { detail?: unknown; message?: unknown; title?: unknown } | null;
  for (const text of [body?.detail, body?.message, body?.title]) {
    // titles of the framework are English: a user gets our own sentence instead
    if (typeof text === 'string' && /[\u4e00-\u9fff]/.test(text)) return text;
  }
  switch (answer.status) {
    case 401:
      return '登录已过期，请重新登录。';
    case 403:
      return '没有权限进行此操作。';
    case 404:
      return '要找的内容不存在，或者无权查看。';
    case 409:
      return '内容已被他人更新，请刷新后重试。';
    case 413:
      return '文件太大，服务器没有接收。';
    case 503:
      return '服务器暂时不能办理，请稍后重新提交。';
    case 422:
      return '填写的内容有误，请改正后重新提交。';
    default:
      return answer.status >= 500 ? '服务器出错，请稍后重试；多次出现请联系管理员。' : `操作没有成功（${answer.status}）。`;
  }
}
