import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, listening } from '../http/proxies.js';

export const rsyslogd = '/usr/sbin/rsyslogd';
const gnutls = '/usr/lib/x86_64-linux-gnu/rsyslog/lmnsd_gtls.so';

/** `port`: of an earlier one, that is brought back. */
export interface Collector {
  readonly port: number;
  /** What was collected, parsed. */
  lines(): Record<string, unknown>[];
  /** As it was understood: the parts of RFC 5424, by their places. */
  text(): string;
  /** As a power cut would end it. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** The real rsyslog. It closes a connection when it has written down all of it: nothing waits in its memory. */
export async function startRsyslog(
  tls: { readonly ca: string; readonly cert: string; readonly key: string } | null = null,
): Promise<Collector & { close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'session-desk-rsyslog-'));
  const port = await freePort();
  const collected = join(folder, 'collected');
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const driver =
    tls === null
      ? ''
      : `global(defaultNetstreamDriverCAFile="${file('ca', tls.ca)}" defaultNetstreamDriverCertFile="${file('cert', tls.cert)}" defaultNetstreamDriverKeyFile="${file('key', tls.key)}")`;
  const secure =
    tls === null ? '' : 'streamDriver.name="gtls" streamDriver.mode="1" streamDriver.authMode="anon"';
  const config = file(
    'conf',
    [
      `global(workDirectory="${folder}" maxMessageSize="64k")`,
      driver,
      'main_queue(queue.type="Direct")',
      `module(load="imtcp" ${secure})`,
      'template(name="message" type="string" string="<%pri%>%protocol-version% %timestamp:::date-rfc3339% %hostname% %app-name% %procid% %msgid% %structured-data% %msg%\\n")',
      'ruleset(name="all" queue.type="Direct") {',
      `  action(type="omfile" file="${collected}" template="message" asyncWriting="off" flushOnTXEnd="on")`,
      '}',
      `input(type="imtcp" address="127.0.0.1" port="${port}" ruleset="all")`,
    ].join('\n'),
  );
  const begin = async () => {
    const child = spawn(rsyslogd, ['-n', '-f', config, '-i', join(folder, 'pid')], { stdio: 'ignore' });
    await listening(port, child);
    return child;
  };
  let child = await begin();
  const kill = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    rmSync(join(folder, 'pid'), { force: true });
  };
  const text = () => (existsSync(collected) ? readFileSync(collected, 'utf8') : '');
  return {
    port,
    text,
    kill,
    lines: () =>
      text()
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line.slice(line.indexOf('{')))),
    async start() {
      child = await begin();
    },
    async close() {
      if (child.exitCode === null && child.signalCode === null) await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const speaksTls = () => existsSync(gnutls);
