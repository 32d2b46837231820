import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AppError } from '../../shared/model/app-error.js';
import { backupText } from '../../shared/text/backup.js';
import { fileReason } from '../../shared/text/cli-problems.js';
import { readJson } from '../settings/json-file.js';
import { databaseFile, openBeside } from '../storage/database.js';
import { setFileAside } from '../storage/key-value-file.js';
import { takeAlone } from '../storage/take-alone.js';
import type { StoreContext } from '../storage/tell.js';
import { codeOf, whileLocked, writeAtomically } from '../storage/write-atomically.js';
import { isOfDatabase, isSaved } from './backup-contents.js';

export const markerFile = 'restore.json';

const saved = z.array(z.string().refine((name) => isSaved(name) || isOfDatabase(name)));
const markerSchema = z.object({
  staging: z.string().regex(/^restore-\d+$/),
  aside: z.string().regex(/^before-restore-[\w-]+$/),
  /** Null: it has not begun, and what is here then is the old. */
  old: saved.nullable(),
  given: saved,
});
export type Marker = z.infer<typeof markerSchema>;

/**
 * Ends what a crash or a power cut left half done: each step is done once, however often it is begun. Gives what stands in the
 * way; whoever asked must not go on with the folder then.
 */
export async function finishRestore(folder: string, { now, tell }: StoreContext): Promise<AppError | null> {
  try {
    const marker = join(folder, markerFile);
    if (existsSync(marker)) {
      const read = readJson(marker);
      const parsed = markerSchema.safeParse(read.ok ? read.value : null);
      if (parsed.success && parsed.data.old === null && (await isInUse(folder))) {
        // Nothing was moved yet, so all goes on with what is here.
        tell({ id: 'restore-waits', kind: 'warning', code: 'not-restored', ...backupText.waits, at: now() });
        return null;
      }
      if (parsed.success) moveFiles(folder, parsed.data);
      else {
        const aside = setFileAside(marker, now());
        if (!aside.ok) return aside.error;
        const said = backupText.markerBroken({ aside: aside.value });
        tell({
          id: `restore-broken:${aside.value}`,
          kind: 'error',
          code: 'not-restored',
          ...said,
          at: now(),
        });
      }
    }
    sweep(folder);
    return null;
  } catch (error) {
    const why = fileReason(codeOf(error), String(error));
    return { code: 'not-restored', ...backupText.unfinished({ folder, why }) };
  }
}

async function isInUse(folder: string): Promise<boolean> {
  const path = join(folder, databaseFile);
  if (!existsSync(path)) return false;
  const database = await openBeside(path);
  try {
    return !takeAlone(database);
  } finally {
    database.close();
  }
}

function moveFiles(folder: string, marker: Marker): void {
  const { staging, aside, given } = marker;
  const old = marker.old ?? readdirSync(folder).filter((name) => isSaved(name) || isOfDatabase(name));
  if (marker.old === null) writeAtomically(join(folder, markerFile), JSON.stringify({ ...marker, old }));
  mkdirSync(join(folder, aside), { recursive: true, mode: 0o700 });
  const move = (from: string, to: string) => {
    try {
      whileLocked(() => renameSync(from, to));
    } catch (error) {
      // Another program that was started at the same moment has done it.
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  };
  for (const name of old)
    if (!existsSync(join(folder, aside, name)) && existsSync(join(folder, name)))
      move(join(folder, name), join(folder, aside, name));
  for (const name of given)
    if (existsSync(join(folder, staging, name))) move(join(folder, staging, name), join(folder, name));
  rmSync(join(folder, markerFile), { force: true });
  rmSync(join(folder, staging), { recursive: true, force: true });
}

/** What a process that is gone left of its work: a copy of all that is saved. */
function sweep(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const owner = /^(?:backup|restore)-(\d+)$/.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
