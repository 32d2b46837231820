import type { IncomingMessage } from 'node:http';
import { decodeComponent } from './form-values.js';
import { endpointPath, type ServiceRequest } from './service-request.js';

/** Longer bodies are not read: ASP.NET's own limit. */
const maxBodyBytes = 4 * 1024 * 1024;

/** Splits the target into endpoint, operation and query. Null: not this service's path. Paths ignore case on IIS. */
export function readTarget(message: IncomingMessage): Omit<ServiceRequest, 'body'> | null {
  const target = Buffer.from(message.url ?? '/', 'latin1').toString('utf8');
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const endpoint = path.slice(0, endpointPath.length);
  const rest = path.slice(endpointPath.length);
  if (endpoint.toLowerCase() !== endpointPath.toLowerCase()) return null;
  if (rest !== '' && !rest.startsWith('/')) return null;
  return {
    method: message.method ?? 'GET',
    endpointUrl: `http://${authorityOf(message)}${endpointPath}`,
    pathInfo: decodeComponent(rest.replace(/\+/g, '%2B')),
    query: mark < 0 ? '' : target.slice(mark + 1),
    contentType: message.headers['content-type'] ?? null,
    soapAction: headerOf(message, 'soapaction'),
  };
}

/** The Host header where it is a plain authority; what this socket listens on where it is not. */
function authorityOf(message: IncomingMessage): string {
  const host = message.headers.host ?? '';
  return /^[\w.-]+(:\d+)?$/.test(host) ? host : `127.0.0.1:${message.socket.localPort ?? 80}`;
}

function headerOf(message: IncomingMessage, name: string): string | null {
  const value = message.headers[name];
  return Array.isArray(value) ? value.join(', ') : (value ?? null);
}

/** Null where the body is longer than is accepted. Rejects where the connection ends before the body does. */
export async function readBody(message: IncomingMessage): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of message as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > maxBodyBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
