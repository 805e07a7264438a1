import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const json = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

describe('packages', () => {
  it('are named by exact versions', () => {
    const { dependencies, devDependencies } = json('package.json');
    for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('carry a checksum and no address of a registry', () => {
    const lock = json('package-lock.json') as { packages: Record<string, { resolved?: string; integrity?: string }> };
    for (const [name, entry] of Object.entries(lock.packages)) {
      expect(entry.resolved, name).toBeUndefined();
      if (name) expect(entry.integrity, name).toMatch(/^sha512-/);
    }
  });
});
