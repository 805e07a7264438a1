/**
 * form-js has no translation hook: its English texts are replaced while it is bundled. Each site names the exact snippet
 * and how often it occurs; a snippet that is gone (an upgrade changed it) fails the build instead of showing English.
 */
import { readFileSync } from 'node:fs';

const tables = ['form-js-viewer-sites.json'].map((name) =>
  JSON.parse(readFileSync(new URL(`../i18n/${name}`, import.meta.url), 'utf8'))
);

/** Where each site of `sites` stands in `code`; throws when a snippet does not occur exactly as often as expected. */
export function edits(code, sites) {
  const found = [];
  for (const site of sites) {
    let at = -1;
    let count = 0;
    while ((at = code.indexOf(site.find, at + 1)) >= 0) {
      count++;
      found.push({ start: at + site.at, length: site.from.length, to: site.to });
    }
    if (count !== site.count) {
      throw new Error(`translation site expected ${site.count} times but found ${count} times: ${site.find}`);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `code` with every site replaced by its Chinese text. */
export function translate(code, sites) {
  let out = '';
  let from = 0;
  for (const edit of edits(code, sites)) {
    out += code.slice(from, edit.start) + edit.to;
    from = edit.start + edit.length;
  }
  return out + code.slice(from);
}

/** The Vite plugin; `required` says whether this build must contain every translated file. */
export function zhLiterals({ required }) {
  const seen = new Set();
  return {
    name: 'guicheng-zh-literals',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0].replaceAll('\\', '/').split('/node_modules/').pop();
      const table = tables.find((t) => t.file === file);
      if (!table) return null;
      seen.add(file);
      try {
        return { code: translate(code, table.sites), map: null };
      } catch (e) {
        this.error(`${file}: ${e.message}`);
      }
    },
    buildEnd(error) {
      if (error || !required) return;
      const missing = tables.filter((t) => !seen.has(t.file)).map((t) => t.file);
      if (missing.length) this.error(`translated but not part of this build: ${missing.join(', ')}`);
    },
  };
}

export { tables };
