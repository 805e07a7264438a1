import { attach, type StoredFile } from './server';

export const endingOf = (name: string) => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

export interface Sent {
  name: string;
  stored: StoredFile | null;
  problem: string;
}

/** Sends one after the other; one that is refused does not keep the others back. */
export async function sendAll(pass: string, files: File[], told: (done: number) => void): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (const file of files) {
    told(sent.length);
    try {
      sent.push({ name: file.name, stored: await attach(pass, file), problem: '' });
    } catch (e) {
      const errors = (e as { errors?: { message: string }[] }).errors;
      sent.push({ name: file.name, stored: null, problem: errors?.[0]?.message ?? (e as Error).message });
    }
  }
  return sent;
}
