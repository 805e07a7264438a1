/** The three bundles: the task form that Tasklist imports, our own pages, and the public's page. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { zhLiterals } from './zh-literals.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** Office machines still run browsers built on Chromium 86: syntax is lowered here, missing APIs come from src/polyfills.ts. */
const target = ['chrome86'];

const shared = {
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};

/** loader.js keeps its name (Tasklist's form file imports it) and points to the hashed, immutable bundle. */
function loader() {
  return {
    name: 'guicheng-loader',
    generateBundle(_options, bundle) {
      const entry = Object.values(bundle).find((c) => c.type === 'chunk' && c.isEntry);
      this.emitFile({ type: 'asset', fileName: 'loader.js', source: `export * from './${entry.fileName}';\n` });
    },
  };
}

export function taskform(outDir) {
  return {
    ...shared,
    base: '/taskform/',
    plugins: [zhLiterals({ required: true }), loader()],
    build: {
      target,
      outDir: path.join(outDir, 'taskform'),
      emptyOutDir: true,
      chunkSizeWarningLimit: 2000,
      rollupOptions: {
        input: { taskform: path.join(root, 'src/taskform/mount.ts') },
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'assets/[name]-[hash].js', chunkFileNames: 'assets/[name]-[hash].js', codeSplitting: false },
      },
    },
  };
}

export function pages(outDir) {
  return {
    ...shared,
    base: '/app/',
    plugins: [vue()],
    build: {
      target,
      outDir: path.join(outDir, 'app'),
      emptyOutDir: true,
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
      rollupOptions: { input: path.join(root, 'index.html') },
    },
  };
}

/** The public's page: nothing of the officials' pages may come along with it. */
export function report(outDir) {
  return {
    ...shared,
    base: '/report/',
    plugins: [vue()],
    worker: { format: 'es' },
    build: {
      target,
      outDir: path.join(outDir, 'report'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: path.join(root, 'report.html') },
    },
  };
}
