import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { uncached } from '../../shared/protocol/build-request.js';
import { trustText } from '../../shared/text/trust.js';
import { createTransport } from './http-transport.js';
import { readProxyAnswer } from './proxy-answer.js';
import type { ProxyTarget, TlsMaterial } from './transport.js';

const deadlineMs = 10_000;
const keptMs = 60_000;
const scripts = new Map<string, { readonly text: string; readonly untilMs: number }>();

/**
 * Asks a proxy script which way leads to an address. It learns scheme, host and port, and never the path or a token. Throws
 * where the script cannot be fetched or run, or names no way that can be gone.
 */
export async function scriptProxy(
  script: string,
  address: string,
  tls: TlsMaterial,
  by: 'script' | 'system' = 'script',
): Promise<ProxyTarget | null> {
  const { runProxyScript } = await import('./proxy-script-engine.js');
  const answer = await runProxyScript(await textOf(script, tls), new URL(address));
  const found = readProxyAnswer(answer, by);
  if (found === undefined) throw new Error(trustText.scriptWhy.noWay);
  return found;
}

async function textOf(script: string, tls: TlsMaterial): Promise<string> {
  const kept = scripts.get(script);
  if (kept !== undefined && kept.untilMs > Date.now()) return kept.text;
  const text = script.startsWith('file:')
    ? await readFile(fileURLToPath(script), 'utf8')
    : await fetchText(script, tls);
  scripts.set(script, { text, untilMs: Date.now() + keptMs });
  return text;
}

/** Directly, and with the same checks as every other connection; a client certificate or a pin is not for this host. */
async function fetchText(url: string, { ca, systemRoots = true }: TlsMaterial): Promise<string> {
  const transport = createTransport();
  const headers = [['Host', new URL(url).host], ...uncached, ['Connection', 'close']] as const;
  const tls = { ca, systemRoots, pinSha256: null, client: null };
  const { end, answer } = await transport.send(
    { method: 'GET', url, headers, body: new Uint8Array(0) },
    { deadlineMs, tls, proxy: null },
  );
  transport.close();
  if (end.kind !== 'complete' || answer?.status !== 200)
    throw new Error(trustText.scriptWhy.notFetched({ url }));
  return new TextDecoder().decode(answer.body);
}
