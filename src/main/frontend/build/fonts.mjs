/**
 * The fonts of the PDF documents, from the npm package into the jar (below outDir): Noto Serif SC, regular and bold.
 *
 * The character map is cut: Kangxi radicals (U+2E80–2FDF) and compatibility ideographs (U+F900–FAFF) share their glyphs with
 * ordinary characters, and a PDF writer that goes back from glyph to character takes the lowest code: 示, 月 and 日 would be
 * found and copied as radicals.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const CUT = [[0x2e80, 0x2fdf], [0xf900, 0xfaff]];
const FILES = { regular: '400Regular/NotoSerifSC_400Regular.ttf', bold: '700Bold/NotoSerifSC_700Bold.ttf' };

export function fonts(outDir) {
  const home = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'));
  fs.mkdirSync(outDir, { recursive: true });
  for (const [weight, file] of Object.entries(FILES)) {
    fs.writeFileSync(path.join(outDir, `noto-serif-sc-${weight}.ttf`), withoutRadicals(fs.readFileSync(path.join(home, file))));
  }
  fs.copyFileSync(path.join(home, 'LICENSE_FONT'), path.join(outDir, 'LICENSE'));
}

/** The same font with a character map that has one code for each character. */
export function withoutRadicals(font) {
  const tables = directory(font).map((table) =>
    table.tag === 'cmap' ? { ...table, data: characterMap(cut(groups(table.data))) } : table);
  return assemble(font.readUInt32BE(0), tables);
}

function directory(font) {
  return Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const at = 12 + 16 * i;
    const offset = font.readUInt32BE(at + 8);
    return { tag: font.toString('latin1', at, at + 4), data: font.subarray(offset, offset + font.readUInt32BE(at + 12)) };
  });
}

/** The groups [first code, last code, first glyph] of the map that covers all of Unicode. */
function groups(cmap) {
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + 8 * i + 4);
    if (cmap.readUInt16BE(at) === 12) {
      return Array.from({ length: cmap.readUInt32BE(at + 12) }, (_, g) =>
        [0, 4, 8].map((field) => cmap.readUInt32BE(at + 16 + 12 * g + field)));
    }
  }
  throw new Error('the font has no character map of format 12');
}

function cut(all) {
  return CUT.reduce((rest, [from, to]) => rest.flatMap(([first, last, glyph]) => [
    ...(first < from ? [[first, Math.min(last, from - 1), glyph]] : []),
    ...(last > to ? [[Math.max(first, to + 1), last, glyph + Math.max(first, to + 1) - first]] : []),
  ]), all);
}

function characterMap(kept) {
  const map = Buffer.alloc(12 + 16 + 12 * kept.length);
  map.writeUInt16BE(1, 2); // one encoding record: Windows, all of Unicode
  map.writeUInt16BE(3, 4);
  map.writeUInt16BE(10, 6);
  map.writeUInt32BE(12, 8);
  map.writeUInt16BE(12, 12);
  map.writeUInt32BE(16 + 12 * kept.length, 16);
  map.writeUInt32BE(kept.length, 24);
  kept.forEach((group, g) => group.forEach((value, field) => map.writeUInt32BE(value, 28 + 12 * g + 4 * field)));
  return map;
}

function assemble(version, tables) {
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.writeUInt32BE(version, 0);
  head.writeUInt16BE(tables.length, 4);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  head.writeUInt16BE(16 * power, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE(16 * (tables.length - power), 10);
  let offset = head.length;
  const parts = [head];
  tables.forEach(({ tag, data }, i) => {
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    if (tag === 'head') padded.writeUInt32BE(0, 8);
    const at = 12 + 16 * i;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(sum(padded), at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    parts.push(padded);
    offset += padded.length;
  });
  const font = Buffer.concat(parts);
  const headAt = directoryOffset(font, 'head');
  font.writeUInt32BE((0xb1b0afba - sum(font)) >>> 0, headAt + 8);
  return font;
}

function directoryOffset(font, tag) {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    if (font.toString('latin1', 12 + 16 * i, 16 + 16 * i) === tag) return font.readUInt32BE(12 + 16 * i + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

function sum(data) {
  let total = 0;
  for (let at = 0; at < data.length; at += 4) total = (total + data.readUInt32BE(at)) >>> 0;
  return total;
}
