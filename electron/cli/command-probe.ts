import type { ProbeReport } from '../../shared/contract/probe.js';
import { cliText } from '../../shared/strings/cli.js';
import { probe } from '../logout/probe.js';
import type { CommandContext } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { inertText } from './inert-text.js';
import { openDesk } from './open-desk.js';
import { type ConnectionOptions, resolveTarget } from './resolve-target.js';

export interface ProbeOptions extends ConnectionOptions {
  readonly json?: boolean;
}

/** Status 0 where at least one binding works. */
export async function commandProbe(context: CommandContext, options: ProbeOptions): Promise<number> {
  const { io, printer, stop } = context;
  const { target, environment } = await resolveTarget(options, io);
  const desk = await openDesk(context, { rate: null, recorded: environment !== undefined });
  const report = await probe(desk.deps, { target, environment, actId: desk.newActId(), signal: stop });
  desk.close();
  await printer.out(options.json ? `${JSON.stringify(report)}\n` : humanReport(report));
  return report.bindings.some(({ finding }) => finding === 'works') ? exitStatus.ok : exitStatus.refused;
}

function humanReport({ endpoint, bindings, wsdl, tls, server }: ProbeReport): string {
  const { finding, probe: text, cause } = cliText;
  const lines = bindings.map((one) => {
    const why = one.finding === 'works' ? '' : `  (${cause(one.cause)})`;
    return [one.binding, `${finding[one.finding].padEnd(20)} ${one.totalMs.toFixed(1).padStart(7)} ms${why}`];
  });
  const facts = [
    ['WSDL', wsdl.present ? text.wsdl(wsdl.operations) : text.noWsdl(wsdl.status)],
    ['TLS', tls ? text.tls(tls.version, tls.certificateValidTo) : text.noTls],
    ['server', server ?? text.unknownServer],
  ];
  const rows = [...lines, ...facts].map(
    ([name = '', value = '']) => `  ${name.padEnd(7)} ${inertLine(value)}`,
  );
  return `${endpoint}\n${rows.join('\n')}\n`;
}

/** Keeps the columns: only what a server wrote is made inert, without folding our own spaces. */
function inertLine(value: string): string {
  return value
    .split(' ')
    .map((word) => inertText(word))
    .join(' ');
}
