import type { Duplex } from 'node:stream';
import { connect, type TLSSocket } from 'node:tls';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { readTlsFacts, type TlsFacts } from './certificate-facts.js';
import { weaknessProblem } from './chain-strength.js';
import { codeOf } from './failures.js';
import type { TrustRules } from './trust.js';

export interface Secured {
  readonly socket: TLSSocket;
  readonly facts: TlsFacts;
}

export interface Refused {
  readonly error: Error;
  /** Null where the handshake ended before the server had shown a certificate. */
  readonly facts: TlsFacts | null;
}

/** A TLS handshake over a connected socket, with every check on. Not a byte of ours is sent before they passed. */
export function handshake(under: Duplex, rules: TrustRules): Promise<Result<Secured, Refused>> {
  return new Promise((resolve) => {
    const socket = connect({ ...rules.options, socket: under, ALPNProtocols: ['http/1.1'] });
    // Node's --tls-keylog has by now hung a listener here that writes the keys into a file.
    socket.removeAllListeners('keylog');
    let facts: TlsFacts | null = null;
    // Before Node's own listener, which destroys the socket where verification failed: the chain is to be shown then too.
    socket.prependListener('secure', () => {
      facts = readTlsFacts(socket, rules);
    });
    let keysAgreed = false;
    socket.once('keylog', () => {
      keysAgreed = true;
    });
    const refused = (reason: Error) => {
      const error = keysAgreed && !rules.shows ? namedIfAsked(reason) : reason;
      const shown =
        facts === null ? null : { ...untrusted(facts), authorized: false, authorizationError: codeOf(error) };
      resolve(fail({ error, facts: shown }));
    };
    socket.once('error', refused);
    socket.once('close', () => refused(closed()));
    socket.once('secureConnect', () => {
      socket.removeListener('error', refused);
      socket.on('error', ignore);
      const taken = facts ?? readTlsFacts(socket, rules);
      // Said again by us, whatever a runtime made of the options above.
      const problem = socket.authorized ? weaknessProblem(taken.chain, rules) : unauthorized(socket);
      if (problem !== null) {
        socket.destroy();
        return refused(problem);
      }
      resolve(ok({ socket, facts: { ...taken, authorized: true } }));
    });
  });
}

function untrusted({ trustedBy: _not, ...facts }: TlsFacts): TlsFacts {
  return facts;
}

function unauthorized(socket: TLSSocket): Error {
  const reason: unknown = socket.authorizationError;
  const code = typeof reason === 'string' ? reason : 'CERT_UNTRUSTED';
  return Object.assign(new Error('The certificate of the server was not verified.'), { code });
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
