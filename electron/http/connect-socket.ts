import { connect, isIP, type Socket } from 'node:net';
import { fail, ok, type Result } from '../../shared/model/result.js';
import type { Opening } from './opening.js';

/**
 * Looks the name up and connects. The exchange is told of the steps, and ends the attempt when it is over.
 * Errors are Node's: `ENOTFOUND`, `ECONNREFUSED`.
 */
export function connectSocket(host: string, port: number, exchange: Opening): Promise<Result<Socket, Error>> {
  return new Promise((resolve) => {
    const named = isIP(host) === 0;
    exchange.enter(named ? 'dns' : 'connect');
    // Node's own quarter of a second between two addresses of a host is less than a round trip over a satellite.
    const socket = connect({ host, port, noDelay: true, autoSelectFamilyAttemptTimeout: 1000 });
    exchange.stopOpening = () => socket.destroy();
    if (named) {
      socket.on('lookup', (error) => {
        if (error || exchange.over || exchange.phase !== 'dns') return;
        exchange.mark('dnsMs');
        exchange.enter('connect');
      });
    }
    const failed = (error: Error) => resolve(fail(error));
    socket.once('error', failed);
    socket.once('close', () => failed(new Error('The connection was closed.')));
    socket.once('connect', () => {
      socket.removeListener('error', failed);
      socket.removeAllListeners('lookup');
      // Until its next owner listens, an error must not end the program.
      socket.on('error', ignore);
      exchange.mark('connectMs');
      resolve(ok(socket));
    });
  });
}

function ignore(): void {}
