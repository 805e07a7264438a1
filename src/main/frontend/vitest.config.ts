import { defineConfig } from 'vitest/config';
import vue from '@vitejs/plugin-vue';
import { zhLiterals } from './vite/zh-literals.mjs';

export default defineConfig({
  plugins: [zhLiterals({ required: false }), vue()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { include: ['tests/**/*.test.{ts,tsx}'], server: { deps: { inline: [/form-js-viewer/] } } },
} as never);
