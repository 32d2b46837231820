import { createReadStream, writeSync } from 'node:fs';
import { Writable } from 'node:stream';

const pause = new Int32Array(new SharedArrayBuffer(4));

function writeAll(fd: number, bytes: Uint8Array): void {
  let offset = 0;
  while (offset < bytes.length) {
    try {
      offset += writeSync(fd, bytes, offset);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      // The reader of a pipe is slower than we are: wait for it, do not spin.
      Atomics.wait(pause, 0, 0, 5);
    }
  }
}

function blockingWriter(fd: number): Writable {
  return new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      try {
        writeAll(fd, chunk);
        done();
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
}

/**
 * Gives this worker thread the process's own stdin, stdout and stderr. A worker's usual streams pass through the
 * main thread, which stands still meanwhile; what is written here has left when write returns.
 */
export function installBlockingStreams(): void {
  const replace = (name: 'stdin' | 'stdout' | 'stderr', value: unknown) =>
    Object.defineProperty(process, name, { value, configurable: true });
  replace('stdin', createReadStream('', { fd: 0, autoClose: false }));
  replace('stdout', blockingWriter(1));
  replace('stderr', blockingWriter(2));
}
