/** Keeps what was typed: for tasks on the server, for a case not yet started in this browser tab. */
import { call } from '../shared/api';

export interface Drafts {
  /** Writes the draft; answers false when it could not be kept. */
  save(data: unknown): Promise<boolean>;
  /** What was kept before, if the server did not already send it. */
  local(): unknown;
  clear(): void;
}

export function taskDrafts(url: string): Drafts {
  return {
    async save(data) {
      try {
        return (await call('POST', url, data)).ok;
      } catch {
        return false;
      }
    },
    local: () => undefined,
    clear: () => undefined,
  };
}

export function tabDrafts(key: string, storage: Storage): Drafts {
  return {
    async save(data) {
      try {
        storage.setItem(key, JSON.stringify(data));
        return true;
      } catch {
        return false;
      }
    },
    local() {
      try {
        return JSON.parse(storage.getItem(key) ?? 'null') ?? undefined;
      } catch {
        return undefined;
      }
    },
    clear() {
      try {
        storage.removeItem(key);
      } catch {
        // storage is switched off: nothing was kept either
      }
    },
  };
}

interface Component {
  key?: string;
  sealed?: boolean;
  components?: Component[];
}

/** What may be kept as a draft: all but the fields that the schema calls sealed. */
export function withoutSealed(schema: unknown, data: unknown): unknown {
  const sealed = new Set<string>();
  const walk = (components: Component[] = []): void =>
    components.forEach((component) => {
      if (component.sealed && component.key) sealed.add(component.key);
      walk(component.components);
    });
  walk((schema as { components?: Component[] }).components);
  return Object.fromEntries(Object.entries((data ?? {}) as Record<string, unknown>).filter(([key]) => !sealed.has(key)));
}
