import { open, rm } from 'node:fs/promises';

const atOnce = new Uint8Array(1024 * 1024);

/** Writes zeros over a file and removes it. Rejects with Node's error where that cannot be done. */
export async function eraseFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    for (let at = 0; at < size; )
      at += (await file.write(atOnce, 0, Math.min(atOnce.length, size - at), at)).bytesWritten;
    await file.sync();
  } finally {
    await file.close();
  }
  await rm(path);
}
