import { Agent, request } from 'node:http';

/** The least that node:http can do for the same exchange: a kept connection, the whole answer read, nothing else. */
export function openBareLoop(port, { headers, body }, concurrency, path = '/sws/Authentication.asmx') {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const options = {
    host: '127.0.0.1',
    port,
    agent,
    method: 'POST',
    path,
    headers,
  };
  const exchange = () =>
    new Promise((resolve, reject) => {
      const sent = request(options, (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () => resolve(Buffer.concat(chunks)));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return { exchange, settle: () => undefined, close: () => agent.destroy() };
}
