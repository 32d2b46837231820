import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AddressCase, caseFile, casesOf, type TextCase } from './case-files.js';
import { run } from './run.js';

describe('what people paste, by `find`', () => {
  it.each(casesOf<TextCase>('texts').map((one) => [one.name, one] as const))('%s', async (_name, wanted) => {
    const { status, json } = await run(['find', caseFile('texts', wanted.file), '--json', '--reveal']);
    expect(status).toBe(0);
    const tokens = json.filter(({ kind }) => kind === 'token');
    const endpoints = json.filter(({ kind }) => kind === 'endpoint').map(({ value }) => value);
    const read = {
      tokens: tokens.map(({ value }) => value),
      endpoint: endpoints.length > 1 ? endpoints : (endpoints[0] ?? null),
      operations: [...new Set(tokens.map(({ operation }) => operation))],
      doubts: [...new Set(tokens.map(({ doubts }) => doubts !== undefined))],
    };
    const right = (wanted.anyOf ?? [{}]).map((part) => expectation({ ...wanted, ...part }));
    const [first = {}] = right;
    if (!right.some((one) => matches(read, one))) expect(read, wanted.why).toEqual(first);
  });
});

/** What `find` must have said; a key that the case does not have is not asked. */
function expectation({ tokens, endpoint, operation, doubts }: TextCase) {
  return {
    ...(tokens && { tokens }),
    ...(endpoint !== undefined && { endpoint }),
    ...(operation !== undefined && { operations: [operation] }),
    ...(doubts !== undefined && tokens?.length !== 0 && { doubts: [doubts] }),
  };
}

function matches(read: object, wanted: object): boolean {
  try {
    expect(read).toMatchObject(wanted);
    return true;
  } catch {
    return false;
  }
}

describe('addresses that are typed, by `probe`', () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers.host ?? '');
    response.writeHead(404, { connection: 'close' }).end();
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => server.close());

  it.each(casesOf<AddressCase>('addresses').map((one) => [one.input, one] as const))(
    '%s',
    async (input, wanted) => {
      asked.length = 0;
      const { port } = server.address() as AddressInfo;
      const filled = (text: string) => text.replaceAll('{PORT}', String(port));
      const { status, json, stderr } = await run([
        'probe',
        '--url',
        filled(input),
        '--json',
        '--timeout',
        '5000',
      ]);
      if (status === 2) {
        expect(wanted.refused, stderr).toBeTruthy();
        expect(stderr).toMatch(/session-desk: [A-Z].*\./);
        expect(asked).toEqual([]);
        return;
      }
      expect(wanted.refused).not.toBe(true);
      const [best] = json as unknown as [{ endpoint: string; others: { endpoint: string }[] }];
      const hosts = [best, ...best.others].map(({ endpoint }) => new URL(endpoint).host);
      const host = filled(wanted.host ?? '');
      expect(new Set(hosts)).toEqual(new Set([host]));
      expect(asked.filter((one) => one !== host)).toEqual([]);
      expect(asked.length > 0).toBe(host.startsWith('127.'));
    },
  );
});
