import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningProxy {
  readonly port: number;
  close(): Promise<void> | void;
}

/** A SOCKS5 server in a few lines: no login, or by user name and password. `asked`: every `host:port` it was asked for. */
export async function startSocks(
  login: { readonly user: string; readonly password: string } | null,
  reply = 0,
): Promise<RunningProxy & { readonly asked: string[]; readonly methods: number[][] }> {
  const asked: string[] = [];
  const methods: number[][] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let step: 'greeting' | 'login' | 'request' = 'greeting';
    socket.on('data', function read(chunk: Buffer) {
      if (step === 'greeting') {
        methods.push([...chunk.subarray(2)]);
        const method = login === null ? 0 : chunk.subarray(2).includes(2) ? 2 : 255;
        step = login === null ? 'request' : 'login';
        socket.write(Buffer.from([5, method]));
        if (method === 255) socket.end();
      } else if (step === 'login') {
        const size = chunk[1] ?? 0;
        const user = chunk.toString('utf8', 2, 2 + size);
        const isRight = user === login?.user && chunk.toString('utf8', 3 + size) === login.password;
        step = 'request';
        socket.write(Buffer.from([1, isRight ? 0 : 1]));
        if (!isRight) socket.end();
      } else {
        const isName = chunk[3] === 3;
        const host = isName
          ? chunk.toString('latin1', 5, 5 + (chunk[4] ?? 0))
          : [...chunk.subarray(4, 8)].join('.');
        const port = chunk.readUInt16BE(chunk.length - 2);
        asked.push(`${host}:${port}`);
        socket.removeListener('data', read);
        socket.write(Buffer.from([5, reply, 0, 1, 0, 0, 0, 0, 0, 0]));
        if (reply !== 0) return void socket.end();
        const upstream = connect(port, host === 'service.test' ? '127.0.0.1' : host);
        sockets.add(upstream);
        upstream.on('error', () => socket.destroy());
        upstream.pipe(socket).pipe(upstream);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as { port: number }).port,
    asked,
    methods,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Why a program of Debian's cannot be had here; null where it can. It is put in where this is root on Debian. */
export function missing(program: string, debian: string): string | null {
  if (existsSync(program)) return null;
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version'))
    return `${debian} is not here, and this is no Debian`;
  if (process.getuid?.() !== 0) return `${debian} is not here, and this is not root`;
  try {
    execFileSync(
      'apt-get',
      ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends', debian],
      {
        stdio: 'ignore',
        timeout: 100_000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
      },
    );
  } catch {
    return `${debian} could not be installed`;
  }
  return existsSync(program) ? null : `${debian} could not be installed`;
}

export const tinyproxy = '/usr/bin/tinyproxy';

/**
 * The real tinyproxy, with Basic authentication where a login is given.
 * @param names of this computer that it alone knows; needs root on Linux
 */
export async function startTinyproxy(
  login: string | null,
  names: readonly string[] = [],
): Promise<RunningProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'session-desk-tinyproxy-'));
  const port = await freePort();
  mkdirSync(folder, { recursive: true });
  const config = [
    `Port ${port}`,
    'Listen 127.0.0.1',
    // A busy computer is slow: it gives nobody up.
    'Timeout 600',
    'MaxClients 20',
    `PidFile "${folder}/pid"`,
    `LogFile "${folder}/log"`,
    'LogLevel Critical',
  ];
  if (login !== null) config.push(`BasicAuth ${login}`);
  writeFileSync(join(folder, 'conf'), `${config.join('\n')}\n`);
  const words = [tinyproxy, '-d', '-c', join(folder, 'conf')];
  if (names.length > 0) {
    writeFileSync(join(folder, 'hosts'), names.map((name) => `127.0.0.1 ${name}\n`).join(''));
    const own = 'mount --bind "$0" /etc/hosts && exec "$@"';
    words.unshift('unshare', '--mount', 'sh', '-c', own, join(folder, 'hosts'));
  }
  const [program = '', ...rest] = words;
  const child = spawn(program, rest, { stdio: 'ignore' });
  await listening(port, child);
  return {
    port,
    close() {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until somebody takes connections there. */
export async function listening(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const isUp = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The program ended.');
}
