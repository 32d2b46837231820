import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AuditLine, auditLineSchema } from '../../shared/model/audit.js';

const folderName = 'audit-begun';
const ofProcess = /^(\d+)-\d+\.json$/;
let count = 0;

/**
 * Notes what is about to be sent, with the line that is true of it if nothing more is heard: the program may end in the
 * middle. Gives what is to be called when its own line is written. Throws where the disk refuses.
 */
export function noteBegun(folder: string, line: AuditLine): () => void {
  const place = join(folder, folderName);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const path = join(place, `${process.pid}-${count++}.json`);
  writeFileSync(path, JSON.stringify(line), { mode: 0o600 });
  return () => rmSync(path, { force: true });
}

/** What programs that are gone left without a line: `write` gets each, and it is forgotten once that is in the file. */
export function takeBegun(folder: string, write: (line: AuditLine) => boolean): void {
  for (const name of namesIn(join(folder, folderName))) {
    const pid = Number(ofProcess.exec(name)?.[1] ?? process.pid);
    if (pid !== process.pid && isAlive(pid)) continue;
    const path = join(folder, folderName, name);
    const line = lineIn(path);
    if (line === null || write(line)) rmSync(path, { force: true });
  }
}

function namesIn(place: string): string[] {
  try {
    return readdirSync(place);
  } catch {
    return [];
  }
}

/** Null: it was cut as it was written, so that nothing left. */
function lineIn(path: string): AuditLine | null {
  try {
    return auditLineSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
