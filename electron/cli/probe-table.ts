import type { ProbeReport, ProbeResult } from '../../shared/model/probe.js';
import { cliText } from '../../shared/text/en/cli.js';
import { inertText } from './inert-text.js';

const { finding: findings, probe: text } = cliText;

/** What a probe found, for a person: a table of the best endpoint, and a line for each of the others. */
export function probeTable({ reports, suggested, differences }: ProbeResult): string {
  const [best, ...others] = reports;
  if (best === undefined) return `${text.nothingTried}\n`;
  const rows: readonly (readonly [name: string, value: string])[] = [
    ...bindingRows(best),
    [
      'WSDL',
      best.wsdl.present ? text.wsdl(best.wsdl.operations, best.wsdl.unread) : text.noWsdl(best.wsdl.status),
    ],
    ...differences.map((one) => ['', inertText(one.text)] as const),
    ['TLS', tlsText(best)],
    ['server', inertText(best.server ?? text.unknownServer)],
    ['use', suggested ? text.suggested(suggested.defaultBinding, suggested.checkBinding) : text.noneWorks],
    ...others.map((other) => ['tried', otherText(other)] as const),
  ];
  const lines = rows.map(([name, value]) => `  ${name.padEnd(7)} ${value}`);
  return `${best.endpoint}\n${lines.join('\n')}\n`;
}

function bindingRows({ bindings }: ProbeReport): (readonly [string, string])[] {
  return bindings.map(({ binding, finding, status, totalMs, reason }) => {
    const columns = [
      findings[finding].padEnd(20),
      (status === null ? '' : String(status)).padStart(3),
      `${totalMs.toFixed(1).padStart(7)} ms`,
      inertText(reason, 500),
    ];
    return [binding, columns.join('  ').trimEnd()] as const;
  });
}

function tlsText({ tls }: ProbeReport): string {
  if (tls === null) return text.noTls;
  const known = text.tls(tls.version, tls.certificateValidTo);
  return inertText(tls.authorized ? known : `${known}; ${text.notTrusted(tls.leafSha256 ?? null)}`);
}

function otherText({ endpoint, bindings }: ProbeReport): string {
  const words = [...new Set(bindings.map(({ finding }) => findings[finding]))];
  return `${endpoint}: ${words.join(', ')}`;
}
