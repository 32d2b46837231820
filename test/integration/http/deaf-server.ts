import { spawn } from 'node:child_process';
import { connect } from 'node:net';

/** Listens and never accepts; with its queue full, the kernel answers no further attempt. */
export async function deafServer(): Promise<{ port: number; stop(): void }> {
  const code = `
    const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
      require('node:fs').writeSync(1, String(server.address().port));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<number>((resolve) =>
    child.stdout.once('data', (data) => resolve(Number(data))),
  );
  const fillers = Array.from({ length: 8 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  // The kernel takes one more than its queue is long; then it is full.
  let taken = 0;
  await new Promise<void>((resolve) => {
    for (const filler of fillers) filler.once('connect', () => void (++taken === 2 && resolve()));
  });
  const stop = () => {
    for (const filler of fillers) filler.destroy();
    child.kill('SIGKILL');
  };
  return { port, stop };
}
