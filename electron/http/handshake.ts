import type { Duplex } from 'node:stream';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { readTlsFacts, type TlsFacts } from './certificate-facts.js';
import { codeOf } from './failures.js';

export interface Secured {
  readonly socket: TLSSocket;
  readonly facts: TlsFacts;
}

export interface Refused {
  readonly error: Error;
  /** Null where the handshake ended before the server had shown a certificate. */
  readonly facts: TlsFacts | null;
}

/** A TLS handshake over a connected socket, with every check of Node's on. Not a byte of ours is sent before they passed. */
export function handshake(under: Duplex, options: ConnectionOptions): Promise<Result<Secured, Refused>> {
  return new Promise((resolve) => {
    const socket = connect({
      ...options,
      socket: under,
      minVersion: 'TLSv1.2',
      ALPNProtocols: ['http/1.1'],
    });
    let facts: TlsFacts | null = null;
    // Before Node's own listener, which destroys the socket where verification failed: the chain is to be shown then too.
    socket.prependListener('secure', () => {
      facts = readTlsFacts(socket);
    });
    let keysAgreed = false;
    socket.once('keylog', () => {
      keysAgreed = true;
    });
    const refused = (reason: Error) => {
      const error = keysAgreed && showsNothing(options) ? namedIfAsked(reason) : reason;
      const shown =
        facts === null ? null : { ...facts, authorized: false, authorizationError: codeOf(error) };
      resolve(fail({ error, facts: shown }));
    };
    socket.once('error', refused);
    socket.once('close', () => refused(closed()));
    socket.once('secureConnect', () => {
      socket.removeListener('error', refused);
      socket.on('error', ignore);
      resolve(ok({ socket, facts: { ...(facts ?? readTlsFacts(socket)), authorized: socket.authorized } }));
    });
  });
}

function showsNothing({ cert, pfx }: ConnectionOptions): boolean {
  return cert === undefined && pfx === undefined;
}

/**
 * Up to TLS 1.2 a server that misses a client certificate says no more than "handshake failure". Where keys had been agreed
 * on by then, version and cipher suited it, and the missing certificate is what is left.
 */
function namedIfAsked(error: Error): Error {
  if (!codeOf(error).endsWith('_ALERT_HANDSHAKE_FAILURE')) return error;
  return Object.assign(new Error(error.message), { code: 'CLIENT_CERTIFICATE_REQUIRED' });
}

function closed(): Error {
  return Object.assign(new Error('The connection was closed during the TLS handshake.'), {
    code: 'TLS_CLOSED',
  });
}

function ignore(): void {}
