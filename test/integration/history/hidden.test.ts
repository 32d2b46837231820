import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHandover } from '../../../electron/evidence/create-handover.js';
import { createHistory } from '../../../electron/history/history.js';
import { databaseFile } from '../../../electron/storage/database.js';
import { newId } from '../../../electron/storage/new-id.js';
import { handoverFormats } from '../../../shared/model/handover-format.js';
import { clearExchange } from '../../unit/handover/make-exchange.js';
import { type Hidden, hideIn, hidings, inChunks } from '../../unit/masking/hide.js';
import { seek } from '../../unit/masking/seek.js';
import { listeningContext, opened, temporaryFolder } from './store-context.js';
import { valuesIn } from './values-in.js';

const token = '7c9e6679-7425-40de-944b-e07fc1f9631f';

/** The same ones each time: the property itself is tested on the masking. */
const answers: readonly Hidden[] = fc
  .sample(
    fc.record({
      ways: fc.array(fc.nat(hidings.length - 1), { minLength: 1, maxLength: 3 }),
      nth: fc.nat(20),
      chunk: fc.option(fc.integer({ min: 5, max: 60 })),
    }),
    { seed: 1128, numRuns: 24 },
  )
  .map(({ ways, nth, chunk }) => {
    const hidden = hideIn(ways, token, nth);
    return chunk === null ? hidden : { ...hidden, bytes: inChunks(hidden.bytes, chunk) };
  });

function record(history: ReturnType<typeof createHistory>, { names, bytes }: Hidden): string {
  const { requestBytes, ...summary } = clearExchange({ token });
  const id = newId(Date.now());
  const head = Buffer.from(
    `HTTP/1.1 500 No\r\nContent-Type: text/html\r\nContent-Encoding: x-${names.length}\r\n\r\n`,
  );
  history.record({
    summary: { ...summary, id, actId: id, environmentName: `Of ${token}` },
    secrets: [{ kind: 'token', text: token }],
    transmission: {
      sent: 'whole',
      end: { kind: 'complete' },
      requestBytes,
      answerBytes: Buffer.concat([head, bytes]),
      answer: {
        ...{ httpVersion: '1.1', status: 500, statusText: 'No', headers: [] },
        ...{ trailers: [[`x-${token}`, token]], body: bytes, truncated: false },
      },
      timings: { endMs: 1 },
      connection: { reused: false },
    },
  });
  return id;
}

it('keeps no form of a token without a keyring, in no table, file or export, and gives it back while it runs', async () => {
  const folder = temporaryFolder();
  const database = await opened(join(folder, databaseFile));
  const history = createHistory(database, { seal: () => null, open: () => null }, listeningContext());
  const ids = answers.map((answer) => record(history, answer));
  history.flush();

  for (const value of valuesIn(database)) expect(seek(value, token, 3)).toEqual([]);
  for (const file of readdirSync(folder))
    expect(seek(readFileSync(join(folder, file)), token, 1)).toEqual([]);

  const copied: string[] = [];
  const handover = createHandover({
    ...{ history, database, version: '0.1.0', now: () => '2026-11-24T10:00:00.000Z' },
    ...{
      newId: () => newId(Date.now()),
      secretsOf: () => [],
      operator: () => '',
      withoutSaved: (text: string) => text,
      keepOperator: () => undefined,
    },
    ...{
      onImported: () => undefined,
      copyText: (text) => copied.push(text),
      copySecret: (text) => copied.push(text),
      signer: () => null,
    },
    ...{ chooseSave: async (name) => join(folder, name), chooseHar: async () => null },
    ...{ readHar: async () => null, endpoints: () => [] },
  });
  for (const [index, id] of ids.entries()) {
    const format = handoverFormats[index % handoverFormats.length] ?? 'har';
    handover.copy({ ids: [id], wholeAct: false, format, token: 'masked' });
    expect({ format, found: seek(Buffer.from(copied.pop() ?? token), token, 3) }).toEqual({
      format,
      found: [],
    });
  }

  for (const id of ids.slice(0, 2)) {
    const said = { operator: 'Ayşe', reason: 'asked for', ticket: '4711' };
    const saved = await handover.evidence({ ids: [id], wholeAct: false, ...said });
    if (!saved.ok || saved.value === null) throw new Error('not saved');
    expect(seek(readFileSync(saved.value.path), token, 2)).toEqual([]);
  }

  for (const [index, id] of ids.entries()) {
    const revealed = history.reveal(id);
    if (!revealed.ok) throw new Error(revealed.error.message);
    const { answerBytes } = revealed.value;
    const body = answers[index]?.bytes ?? Buffer.alloc(1);
    expect(
      Buffer.from(answerBytes)
        .subarray(answerBytes.length - body.length)
        .equals(body),
    ).toBe(true);
  }
});
