import { open, rm } from 'node:fs/promises';

const mostAtOnce = 1024 * 1024;

/** Writes zeros over a file and removes it. Rejects with Node's error where that cannot be done. */
export async function eraseFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const zeros = new Uint8Array(Math.min(mostAtOnce, size));
    for (let at = 0; at < size; )
      at += (await file.write(zeros, 0, Math.min(zeros.length, size - at), at)).bytesWritten;
    await file.sync();
  } finally {
    await file.close();
  }
  await rm(path);
}
