// @vitest-environment happy-dom
import { createApp, nextTick } from 'vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import DemoClock from '../src/pages/parts/DemoClock.vue';

function answers(status: number, body: unknown) {
  const json = { 'Content-Type': 'application/json' };
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(body), { status, headers: json }))
  );
}

async function shown(): Promise<string> {
  const host = document.createElement('div');
  createApp(DemoClock).mount(host);
  for (let i = 0; i < 10; i++) await nextTick();
  await new Promise((done) => setTimeout(done));
  return host.textContent ?? '';
}

afterEach(() => vi.unstubAllGlobals());

describe('demo date', () => {
  it('stands in the header of a server with a demo city, with its buttons', async () => {
    answers(200, { today: '2026-11-23' });
    const text = await shown();
    expect(text).toContain('2026-11-23');
    expect(text).toContain('快进 1 天');
    expect(text).toContain('快进 7 天');
  });

  it('is not there on any other server', async () => {
    answers(404, { status: 404 });
    expect(await shown()).toBe('');
  });
});
