import type { KeyValueFile } from '../../../electron/storage/key-value-file.js';
import type { Notice } from '../../../shared/model/app-info.js';
import { fail, ok } from '../../../shared/model/result.js';

export const at = '2026-11-28T06:50:00.000Z';
export const later = '2026-11-28T07:50:00.000Z';

/** A saved file that is nowhere: what it holds, and what a disk would refuse of it. */
/** `path`: a place that is there, where something is to be put beside it. */
export function memoryFile(content?: unknown, path = '/nowhere/saved.json') {
  const disk = { content, refuses: false, aside: undefined as unknown };
  const refused = fail({ code: 'file-not-written', message: 'no room' } as const);
  const file: KeyValueFile = {
    path,
    read: () => ok(structuredClone(disk.content)),
    write(value) {
      if (disk.refuses) return refused;
      disk.content = structuredClone(value);
      return ok(undefined);
    },
    setAside() {
      if (disk.refuses) return refused;
      disk.aside = disk.content;
      disk.content = undefined;
      return ok('/nowhere/saved.broken.json');
    },
  };
  return { file, disk };
}

export function listening() {
  const notices: Notice[] = [];
  return { notices, now: () => at, tell: (notice: Notice) => void notices.push(notice) };
}
