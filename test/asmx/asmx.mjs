// A real ASP.NET ASMX (Mono behind nginx) on free loopback ports, for the tests to compare the sandbox with.
// `node test/asmx/asmx.mjs` runs it until Ctrl-C.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './packages.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const applications = ['sws', 'sws-soap-only'];
const startUpMs = 45_000;

/** @returns {Promise<{ url: string, soapOnlyUrl: string, close(): Promise<void> } | { skipped: string }>} */
export async function startAsmx() {
  const reason = ensurePackages();
  if (reason !== null) return { skipped: reason };
  const folder = mkdtempSync(join(tmpdir(), 'session-desk-asmx-'));
  const [port, fastcgiPort] = await freePorts(2);
  writeSite(folder, { folder, port, fastcgiPort });
  const children = [
    run(folder, 'fastcgi-mono-server4', [
      `/applications=/:${folder}/site`,
      `/socket=tcp:127.0.0.1:${fastcgiPort}`,
      '/printlog=False',
    ]),
    run(folder, 'nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')]),
  ];
  const close = async () => {
    await Promise.all(children.map(stop));
    rmSync(folder, { recursive: true, force: true });
  };
  const urls = applications.map((name) => `http://127.0.0.1:${port}/${name}/Authentication.asmx`);
  try {
    await Promise.all(urls.map((url) => waitUntilCompiled(`${url}?WSDL`, children)));
  } catch (error) {
    await close();
    throw error;
  }
  return { url: urls[0], soapOnlyUrl: urls[1], close };
}

function writeSite(folder, values) {
  cpSync(join(here, 'site'), join(folder, 'site'), { recursive: true });
  for (const name of applications) {
    cpSync(join(here, 'site', 'Authentication.asmx'), join(folder, 'site', name, 'Authentication.asmx'));
  }
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi', 'mono']) mkdirSync(join(folder, name));
  const template = readFileSync(join(here, 'nginx.conf.template'), 'utf8');
  writeFileSync(
    join(folder, 'nginx.conf'),
    template.replace(/\{\{(\w+)\}\}/g, (_whole, key) => String(values[key])),
  );
}

function run(folder, command, args) {
  const path = `${process.env.PATH}:/usr/sbin`;
  // Mono keeps compiled pages and its shared memory where these say: in our folder, and in no other one.
  const env = {
    ...process.env,
    PATH: path,
    TMPDIR: join(folder, 'mono'),
    MONO_SHARED_DIR: join(folder, 'mono'),
  };
  const child = spawn(command, args, { env, cwd: folder, stdio: ['ignore', 'ignore', 'ignore'] });
  child.on('error', () => {});
  return child;
}

function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return undefined;
  return new Promise((resolve) => {
    const hard = setTimeout(() => child.kill('SIGKILL'), 3_000);
    child.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

async function waitUntilCompiled(url, children) {
  const end = Date.now() + startUpMs;
  let last = 'no answer';
  while (Date.now() < end) {
    if (children.some((child) => child.exitCode !== null))
      throw new Error('a server of the real ASMX ended early');
    last = await statusOf(url);
    if (last === '200') return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`the real ASMX did not come up at ${url}: ${last}`);
}

function statusOf(url) {
  return new Promise((resolve) => {
    get(url, { agent: false, timeout: startUpMs }, (answer) => {
      answer.resume();
      resolve(String(answer.statusCode));
    }).on('error', (error) => resolve(error.message));
  });
}

async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => resolve(server));
      });
    }),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

if (
  process.argv[1] !== undefined &&
  existsSync(process.argv[1]) &&
  process.argv[1] === fileURLToPath(import.meta.url)
) {
  const asmx = await startAsmx();
  if ('skipped' in asmx) {
    process.stderr.write(`${asmx.skipped}\n`);
    process.exitCode = 1;
  } else {
    process.stdout.write(`${asmx.url}\n${asmx.soapOnlyUrl}\n`);
    const end = () => asmx.close().then(() => process.exit(0));
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  }
}
