/**
 * SHA-256 (FIPS 180-4) of short ASCII texts. The browser's own is only there on encrypted connections, and answers too slowly to be asked
 * a hundred thousand times.
 */

const fraction = (root: number) => ((root - Math.floor(root)) * 0x1_0000_0000) | 0;

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
}

/** The constants are the fractions of the square and cube roots of the first primes. */
const START = new Int32Array(primes(8).map((p) => fraction(Math.sqrt(p))));
const ROUND = new Int32Array(primes(64).map((p) => fraction(Math.cbrt(p))));
const words = new Int32Array(64);

function block(state: Int32Array, bytes: Uint8Array, from: number): void {
  for (let i = 0; i < 16; i++) {
    const at = from + 4 * i;
    words[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }
  for (let i = 16; i < 64; i++) {
    const x = words[i - 15]!;
    const y = words[i - 2]!;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[i] = (words[i - 16]! + s0 + words[i - 7]! + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const S1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + S1 + ((e & f) ^ (~e & g)) + ROUND[i]! + words[i]!) | 0;
    const S0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (S0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
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

/** The digest as eight 32-bit words. */
export function sha256(text: string): Int32Array {
  const length = text.length;
  const bytes = new Uint8Array((((length + 8) >> 6) + 1) << 6);
  for (let i = 0; i < length; i++) bytes[i] = text.charCodeAt(i);
  bytes[length] = 0x80;
  new DataView(bytes.buffer).setUint32(bytes.length - 4, length * 8);
  const state = START.slice();
  for (let at = 0; at < bytes.length; at += 64) block(state, bytes, at);
  return state;
}

/** How many bits are zero before the first that is one. */
export function leadingZeros(digest: Int32Array): number {
  let zeros = 0;
  for (const word of digest) {
    if (word !== 0) return zeros + Math.clz32(word);
    zeros += 32;
  }
  return zeros;
}

/** A text that, behind the challenge and a colon, has the asked number of leading zero bits. */
export function solve(challenge: string, bits: number): string {
  for (let nonce = 0; ; nonce++) {
    const text = nonce.toString(36);
    if (leadingZeros(sha256(`${challenge}:${text}`)) >= bits) return text;
  }
}
