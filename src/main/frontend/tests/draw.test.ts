import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawAgain, populationLines, quotaText, verify, wanted, type DrawRecord, type Population } from '../src/pages/draw';
import { digest, hmac, hmacSha256, sha256 } from '../src/shared/sha256';

/** The published example of docs/manual/draws.md; the server's test holds the same figures. */
const population: Population = {
  strata: [
    { key: 'heads', label: '县区党政正职', quota: { kind: 'ALL' } },
    { key: 'chiefs', label: '一把手', quota: { kind: 'SHARE', numerator: 10, denominator: 100, rounding: 'UP' } },
    { key: 'all', label: '市管干部', quota: { kind: 'SHARE', numerator: 10, denominator: 100, rounding: 'UP' } },
  ],
  members: Array.from({ length: 12 }, (_, i) => ({
    id: `G-${String(i + 1).padStart(2, '0')}`,
    label: `干部${i + 1}`,
    strata: i < 2 ? ['heads', 'chiefs', 'all'] : i < 6 ? ['chiefs', 'all'] : ['all'],
  })).reverse(),
  excluded: [{ id: 'G-07', reason: '正在接受审查调查' }],
};
const record: DrawRecord = {
  format: 'guicheng-draw/1',
  input: '08 13 21 26 30 33 + 09',
  inputBy: '马一丁',
  nonce: '00112233445566778899aabbccddeeff'.repeat(2),
  commitment: 'e69dd36f9f00af6ab2c6cc97d1f9cd25d52564da0cd4692568d1eab3f6ed8e1d',
  population,
  populationDigest: 'fea3bce0c680d5c85c0721a0aab0b41f6de2539fbb89eca6ec9a8517e54ea9c1',
  seed: 'fa5076bb59587d25e79d7441713c815b95012dc56bdd099fdb2619170740f7d1',
  drawn: { userId: 'jw.clerk', name: '周梓秋', at: '2026-11-22T01:00:00Z' },
  result: [
    { stratum: 'heads', eligible: 2, wanted: 2, drawn: ['G-01', 'G-02'] },
    { stratum: 'chiefs', eligible: 6, wanted: 1, drawn: ['G-03'] },
    { stratum: 'all', eligible: 11, wanted: 2, drawn: ['G-12', 'G-11'] },
  ],
};

const hex = (b: Uint8Array) => Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('');
const bytes = (t: string) => new TextEncoder().encode(t);

afterEach(() => vi.unstubAllGlobals());

describe('SHA-256 without the browser’s own', () => {
  it('gives what the browser gives, at every length around the block boundaries', async () => {
    for (const length of [0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1000]) {
      const text = '规程'.repeat(length).slice(0, length);
      expect(hex(digest(bytes(text)))).toBe(await sha256(text));
      expect(hex(hmac(bytes('k' + text), bytes(text)))).toBe(await hmacSha256('k' + text, text));
    }
    expect(hex(digest(bytes('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('steps in where pages come over plain HTTP', async () => {
    const own = await hmacSha256('key', 'The quick brown fox jumps over the lazy dog');
    vi.stubGlobal('crypto', {});
    expect(await hmacSha256('key', 'The quick brown fox jumps over the lazy dog')).toBe(own);
    expect(own).toBe('f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8');
    expect((await verify(record)).every((c) => c.ok)).toBe(true);
  });
});

describe('a draw repeated in the browser', () => {
  it('comes out as the published example, whatever the order of the list', async () => {
    expect(await verify(record)).toMatchObject(Array.from({ length: 6 }, () => ({ ok: true })));
    expect(populationLines(population).split('\n')[4]).toBe('M\tG-01\tall,chiefs,heads');
    expect([...(await drawAgain(population, record.seed)).values()]).toEqual([['G-01', 'G-02'], ['G-03'], ['G-12', 'G-11']]);
  });

  it('finds a changed list, a changed figure and a changed result', async () => {
    const broken = async (change: Partial<DrawRecord>) => (await verify({ ...record, ...change })).filter((c) => !c.ok).map((c) => c.what);
    expect(await broken({ input: '08 13 21 26 30 33 + 10' })).toContain('由随机数和公开数得出的种子');
    expect(await broken({ nonce: '0'.repeat(64) })).toContain('随机数与事先公布的承诺值');
    expect(await broken({ population: { ...population, excluded: [] } })).toContain('名单与封存时的摘要');
    expect(await broken({ result: [record.result[0]!, { ...record.result[1]!, drawn: ['G-04'] }, record.result[2]!] })).toEqual(['“一把手”的抽取结果']);
  });

  it('rounds as laid down', () => {
    const tenth = (rounding: 'UP' | 'HALF_UP' | 'DOWN') => ({ kind: 'SHARE' as const, numerator: 10, denominator: 100, rounding });
    expect([37, 30, 1].map((n) => wanted(tenth('UP'), n))).toEqual([4, 3, 1]);
    expect([35, 34].map((n) => wanted(tenth('HALF_UP'), n))).toEqual([4, 3]);
    expect([39, 9].map((n) => wanted(tenth('DOWN'), n))).toEqual([3, 0]);
    expect([quotaText(tenth('UP')), quotaText({ kind: 'SHARE', numerator: 1, denominator: 3, rounding: 'DOWN' }), quotaText({ kind: 'ALL' })]).toEqual([
      '10%，进一取整',
      '1/3，舍去小数',
      '全部',
    ]);
  });
});

describe('the stand-alone page', () => {
  it('needs nothing from anywhere else', () => {
    const html = readFileSync(new URL('../../resources/verify/draw-verifier.html', import.meta.url), 'utf8');
    expect(html).not.toMatch(/https?:|src=|href=|import\s/);
  });
});
