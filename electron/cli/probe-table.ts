import type { ProbeReport, ProbeResult } from '../../shared/model/probe.js';
import { cliText } from '../../shared/text/cli.js';
import { inertText } from './inert-text.js';

const { finding: findings, probe: text } = cliText;

/** What a probe found, for a person: a table of the best endpoint, and a line for each of the others. */
export function probeTable({ reports, suggested, differences }: ProbeResult): string {
  const [best, ...others] = reports;
  if (best === undefined) return `${text.nothingTried}\n`;
  const rows: readonly (readonly [name: string, value: string])[] = [
    ...bindingRows(best),
    ['WSDL', wsdlText(best)],
    ...differences.map((one) => ['', inertText(one.text)] as const),
    ['TLS', tlsText(best)],
    ['server', inertText(best.server ?? text.unknownServer)],
    ['use', suggested ? suggestedText(suggested) : text.noneWorks],
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
  const known =
    tls.certificateValidTo === null
      ? tls.version
      : text.tls({ version: tls.version, until: tls.certificateValidTo });
  return inertText(
    tls.authorized
      ? known
      : `${known}; ${tls.leafSha256 ? text.notTrustedPin({ sha256: tls.leafSha256 }) : text.notTrusted}`,
  );
}

function wsdlText({ wsdl }: ProbeReport): string {
  if (!wsdl.present) return text.noWsdl({ status: String(wsdl.status ?? 'none') });
  if (wsdl.operations.length > 0) return text.wsdl({ operations: wsdl.operations.join(', ') });
  return wsdl.unread > 0 ? text.wsdlUnread : text.wsdlNone;
}

function suggestedText({ defaultBinding, checkBinding }: NonNullable<ProbeResult['suggested']>): string {
  return checkBinding === null
    ? defaultBinding
    : text.suggested({ binding: defaultBinding, check: checkBinding });
}

function otherText({ endpoint, bindings }: ProbeReport): string {
  const words = [...new Set(bindings.map(({ finding }) => findings[finding]))];
  return `${endpoint}: ${words.join(', ')}`;
}
