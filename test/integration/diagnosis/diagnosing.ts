import type { Socket } from 'node:net';
import { diagnosisFacts } from '../../../electron/calls/diagnosis-facts.js';
import { exchangeOnce } from '../../../electron/calls/exchange-once.js';
import { exchangeDeps } from '../../../electron/calls/wiring.js';
import { noTls, type SendOptions } from '../../../electron/http/transport.js';
import { withDetails } from '../../../shared/diagnosis/diagnose.js';
import type { OutcomeText } from '../../../shared/model/outcome-facts.js';
import type { Binding } from '../../../shared/model/words.js';
import { verdictOf } from '../../../shared/protocol/verdict-of.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { withTransport } from '../http/sending.js';

export const token = 'c0ffee00-1234-4567-89ab-00000000631f';
export const path = '/sws/Authentication.asmx';

export type Diagnosis = OutcomeText & { readonly cause: string };

export interface Asked extends Partial<SendOptions> {
  readonly binding?: Binding;
  readonly operation?: 'Logout' | 'CheckToken';
  /** What this computer's clock shows; absent: the time. */
  readonly nowMs?: number;
}

/** Asks for real (transport, requests and judge are the product's own) and diagnoses what became of it. */
export function withDiagnosis() {
  const { serve, transport } = withTransport();
  const ask = async (endpoint: string, asked: Asked = {}): Promise<Diagnosis> => {
    const { binding = 'soap11', operation = 'CheckToken', nowMs = Date.now(), onPhase, ...options } = asked;
    const deps = exchangeDeps({ transport: transport(), record: () => {} });
    const { summary, transmission } = await exchangeOnce(deps, {
      call: { operation, token },
      binding,
      target: { endpoint, sendOptions: { deadlineMs: 60_000, tls: noTls, proxy: null, ...options } },
      signal: options.signal,
      onPhase,
      actId: 'act',
      origin: 'probe',
    });
    const verdict = withDetails(
      verdictOf(summary, []),
      summary,
      diagnosisFacts(transmission, nowMs, options.proxy),
    );
    return { ...describeOutcome(verdict), cause: verdict.cause };
  };
  /** Asks a server that answers every request with these bytes. */
  const answered = async (bytes: string, asked: Asked = {}): Promise<Diagnosis> => {
    const { port } = await serve((socket) => void socket.write(bytes));
    return ask(`http://127.0.0.1:${port}${path}`, asked);
  };
  const behaving = async (respond: (socket: Socket) => void, asked: Asked = {}): Promise<Diagnosis> => {
    const { port } = await serve((socket) => respond(socket));
    return ask(`http://127.0.0.1:${port}${path}`, asked);
  };
  return { serve, ask, answered, behaving };
}

/** An answer to the byte. */
export function answer(status: string, headers: readonly string[] = [], body = ''): string {
  const length = `Content-Length: ${Buffer.byteLength(body)}`;
  return [`HTTP/1.1 ${status}`, ...headers, length, '', body].join('\r\n');
}

export const html = 'Content-Type: text/html; charset=utf-8';
export const xml = 'Content-Type: text/xml; charset=utf-8';

export function page(title: string, inside = ''): string {
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body>${inside}</body></html>`;
}

export function soap(inside: string): string {
  return `<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${inside}</s:Body></s:Envelope>`;
}

export function soapFault(code: string, reason: string): string {
  return soap(`<s:Fault><faultcode>s:${code}</faultcode><faultstring>${reason}</faultstring></s:Fault>`);
}
