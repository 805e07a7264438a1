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
