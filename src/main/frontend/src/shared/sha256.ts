/**
 * SHA-256 and HMAC-SHA-256 of texts. The browser's own where it offers them; it does so only on secure pages, and in many offices
 * our pages come over plain HTTP, so the same computation stands here as well.
 */

const subtle = (): SubtleCrypto | undefined => globalThis.crypto?.subtle;

export async function sha256(text: string): Promise<string> {
  const data = new TextEncoder().encode(text);
  return hex(subtle() ? new Uint8Array(await subtle()!.digest('SHA-256', data)) : digest(data));
}

export async function hmacSha256(key: string, text: string): Promise<string> {
  const secret = new TextEncoder().encode(key);
  const data = new TextEncoder().encode(text);
  if (!subtle()) return hex(hmac(secret, data));
  const imported = await subtle()!.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return hex(new Uint8Array(await subtle()!.sign('HMAC', imported, data)));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
}

const BLOCK = 64;

/** HMAC as in RFC 2104. */
export function hmac(key: Uint8Array, data: Uint8Array): Uint8Array {
  const block = new Uint8Array(BLOCK);
  block.set(key.length > BLOCK ? digest(key) : key);
  const padded = (value: number, rest: Uint8Array) => {
    const all = new Uint8Array(BLOCK + rest.length);
    all.set(block.map((b) => b ^ value));
    all.set(rest, BLOCK);
    return all;
  };
  return digest(padded(0x5c, digest(padded(0x36, data))));
}

/** The first 32 bits of the fraction of the n-th root of each of the first primes: the constants of FIPS 180-4. */
function constants(count: number, root: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (prime) found.push(Math.floor((Math.pow(n, 1 / root) % 1) * 2 ** 32));
  }
  return found;
}

const START = constants(8, 2);
const K = constants(64, 3);

const turn = (x: number, n: number) => (x >>> n) | (x << (32 - n));

/** SHA-256 as in FIPS 180-4. */
export function digest(data: Uint8Array): Uint8Array {
  const length = Math.ceil((data.length + 9) / BLOCK) * BLOCK;
  const padded = new Uint8Array(length);
  padded.set(data);
  padded[data.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, Math.floor(data.length / 2 ** 29));
  view.setUint32(length - 4, (data.length * 8) >>> 0);
  const state = START.slice();
  const w = new Array<number>(64);
  for (let at = 0; at < length; at += BLOCK) {
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + i * 4);
    for (let i = 16; i < 64; i++) {
      const s0 = turn(w[i - 15]!, 7) ^ turn(w[i - 15]!, 18) ^ (w[i - 15]! >>> 3);
      const s1 = turn(w[i - 2]!, 17) ^ turn(w[i - 2]!, 19) ^ (w[i - 2]! >>> 10);
      w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0;
      const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] = (state[i]! + value) | 0));
  }
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((value, i) => out.setUint32(i * 4, value >>> 0));
  return new Uint8Array(out.buffer);
}
