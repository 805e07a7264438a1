/** node build.mjs [outDir]: builds the bundles below outDir (default: where Maven and Spring Boot look for static files), and the fonts beside it. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { fonts } from './build/fonts.mjs';
import { pages, report, taskform } from './vite/configs.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const outDir = path.resolve(process.argv[2] ?? path.join(here, '../../../target/classes/static'));
await build(taskform(outDir));
await build(pages(outDir));
await build(report(outDir));
fonts(path.join(outDir, '../fonts'));
