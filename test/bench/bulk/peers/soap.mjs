import { writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { createClientAsync } from 'soap';

/** The `soap` package as its manual has it, with kept connections, so many calls at once. */
export async function openSoap(folder, port, wsdl, concurrency) {
  const file = join(folder, 'service.wsdl');
  writeFileSync(file, wsdl);
  const endpoint = `http://127.0.0.1:${port}/sws/Authentication.asmx`;
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const client = await createClientAsync(file, { endpoint });
  client.addHttpHeader('Connection', 'keep-alive');
  return {
    async run(tokens) {
      let next = 0;
      const worker = async () => {
        while (next < tokens.length) {
          const token = tokens[next++];
          await client.LogoutAsync({ token }, { agent, httpAgent: agent, forever: true });
        }
      };
      await Promise.all(Array.from({ length: concurrency }, worker));
    },
    close: () => agent.destroy(),
  };
}
