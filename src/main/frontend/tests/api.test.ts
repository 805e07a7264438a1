import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, problemText, rememberSession, requestNumber } from '../src/shared/api';

describe('numbered requests', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('have numbers that the server takes and that do not repeat', () => {
    const numbers = new Set(Array.from({ length: 100 }, requestNumber));
    expect(numbers.size).toBe(100);
    for (const number of numbers) expect(number).toMatch(/^[0-9a-f]{32}$/);
  });

  it('are sent with their number, also when the token has to be read anew', async () => {
    rememberSession({ userId: 'u', name: '甲', csrf: { header: 'X-CSRF-TOKEN', token: 'old' } });
    const sent: { url: string; headers: Record<string, string> }[] = [];
    vi.stubGlobal(
      'fetch',
      vi.fn(async (url: string, init: { headers: Record<string, string> }) => {
        sent.push({ url, headers: init.headers });
        if (url === '/api/session') return new Response('{"userId":"u","name":"甲","csrf":{"header":"X-CSRF-TOKEN","token":"new"}}', { headers: { 'Content-Type': 'application/json' } });
        return new Response(null, { status: init.headers['X-CSRF-TOKEN'] === 'new' ? 204 : 403 });
      }),
    );

    const answer = await call('POST', '/api/tasks/1/complete', {}, 'abcdefgh');

    expect(answer.status).toBe(204);
    const posts = sent.filter((one) => one.url.endsWith('/complete'));
    expect(posts.map((one) => one.headers['X-Request-Id'])).toEqual(['abcdefgh', 'abcdefgh']);
  });

  it('are told to wait when the server cannot reach its database', () => {
    expect(problemText({ status: 503, body: null })).toBe('服务器暂时不能办理，请稍后重新提交。');
  });
});
