declare module '*.vue' {
  import type { DefineComponent } from 'vue';
  const component: DefineComponent<object, object, unknown>;
  export default component;
}
declare module 'core-js/*';
declare module '*.mjs';
declare module 'bpmn-js/lib/NavigatedViewer';
declare module 'node:fs' {
  export function readFileSync(path: URL | string, encoding: 'utf8'): string;
  export function readdirSync(path: URL | string): string[];
  export function existsSync(path: URL | string): boolean;
}
declare module 'node:crypto' {
  export function createHash(name: string): { update(text: string): { digest(form: 'hex'): string } };
}
