import { Buffer } from 'node:buffer';
import { lookup } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';
import { createPacResolver } from 'pac-resolver';
import { QuickJS } from 'quickjs-wasi';
import wasm from 'quickjs-wasi/quickjs.wasm?inline';

const runMs = 5000;
const memoryLimit = 64 * 1024 * 1024;

/** Runs a script's `FindProxyForURL` in an engine of its own, which has nothing of this program's and little time. */
export async function runProxyScript(script: string, { protocol, host, hostname }: URL): Promise<string> {
  const untilMs = Date.now() + runMs;
  const engine = await QuickJS.create({
    wasm: Buffer.from(wasm.slice(wasm.indexOf(',') + 1), 'base64'),
    memoryLimit,
    interruptHandler: () => Date.now() > untilMs,
  });
  const find = createPacResolver(engine, script, {
    sandbox: { alert: () => undefined, dnsResolve, isResolvable, myIpAddress },
  });
  return find(`${protocol}//${host}/`, hostname.replace(/^\[|\]$/g, ''));
}

async function dnsResolve(host: unknown): Promise<string | null> {
  try {
    return (await lookup(String(host), { family: 4 })).address;
  } catch {
    return null;
  }
}

async function isResolvable(host: unknown): Promise<boolean> {
  return (await dnsResolve(host)) !== null;
}

/** The library would ask a server on the internet; this asks the computer. */
async function myIpAddress(): Promise<string> {
  const all = Object.values(networkInterfaces()).flatMap((own) => own ?? []);
  return all.find(({ internal, family }) => !internal && family === 'IPv4')?.address ?? '127.0.0.1';
}
