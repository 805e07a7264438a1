import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { remaining } from '../src/pages/reporters/types';
import { endingOf } from '../src/report/files';
import { leadingZeros, sha256, solve } from '../src/report/sha256';

const hex = (words: Int32Array) => Array.from(words, (w) => (w >>> 0).toString(16).padStart(8, '0')).join('');

describe('the work a visitor does', () => {
  it('is SHA-256, at every length around a block', () => {
    expect(hex(sha256('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    for (let n = 0; n < 200; n++) {
      const text = 'x7:'.repeat(n).slice(0, n);
      expect(hex(sha256(text)), `${n} characters`).toBe(createHash('sha256').update(text).digest('hex'));
    }
  });

  it('counts the bits before the first that is one', () => {
    expect(leadingZeros(new Int32Array([0, 1]))).toBe(63);
    expect(leadingZeros(new Int32Array([-1, 0]))).toBe(0);
    expect(leadingZeros(new Int32Array([0, 0]))).toBe(64);
  });

  it('finds a text with the zeros that are asked', () => {
    const nonce = solve('challenge', 12);
    expect(createHash('sha256').update(`challenge:${nonce}`).digest('hex')).toMatch(/^000/);
  });
});

describe("the public's page", () => {
  const sources = ['main.ts', 'server.ts', 'files.ts', 'Report.vue', 'NewReport.vue', 'LookUp.vue', 'Files.vue', 'Sent.vue'].map((name) =>
    readFileSync(new URL(`../src/report/${name}`, import.meta.url), 'utf8')
  );

  it('keeps nothing on the computer and knows nothing of the officials', () => {
    for (const source of sources) expect(source).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|history\.(push|replace)State|shared\/api/);
  });

  it('tells the ending of a file', () => {
    expect(['a.PDF', 'b.tar.gz', 'c'].map(endingOf)).toEqual(['pdf', 'gz', 'c']);
  });
});

describe('the time left', () => {
  it('is told in hours, minutes and seconds, and ends', () => {
    const now = Date.parse('2026-11-23T00:00:00Z');
    expect(remaining('2026-11-23T03:05:09Z', now)).toBe('3 小时 05 分 09 秒');
    expect(remaining('2026-11-23T00:01:00Z', now)).toBe('01 分 00 秒');
    expect(remaining('2026-11-23T00:00:00Z', now)).toBe('');
    expect(remaining('', now)).toBe('');
  });
});
