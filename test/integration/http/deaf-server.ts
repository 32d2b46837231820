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
  const stop = () => {
    for (const filler of fillers) filler.destroy();
    child.kill('SIGKILL');
  };
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { port, stop };
}
