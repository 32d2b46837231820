import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHandover } from '../../../electron/evidence/create-handover.js';
import type { HandoverDeps } from '../../../electron/evidence/handover-deps.js';
import { createHistory } from '../../../electron/history/history.js';
import { databaseFile } from '../../../electron/storage/database.js';
import { newId } from '../../../electron/storage/new-id.js';
import type { HandoverRequest } from '../../../shared/ipc/handover-channels.js';
import { handoverFormats } from '../../../shared/model/handover-format.js';
import type { Secret } from '../../../shared/model/secret-slots.js';
import { clearExchange } from '../../unit/handover/make-exchange.js';
import { formsFound } from '../../unit/handover/token-forms.js';
import { listeningContext, opened, temporaryFolder } from '../history/store-context.js';

const token = '7c9e6679-7425-40de-944b-e07fc1f9631f';

/** A history that holds one exchange; `known`: what was masked when it was recorded. */
async function recordedOne(known: readonly Secret[], change: Partial<HandoverDeps> = {}) {
  const folder = temporaryFolder();
  const database = await opened(join(folder, databaseFile));
  const sealer = { seal: (bytes: Uint8Array) => bytes, open: (bytes: Uint8Array) => bytes };
  const history = createHistory(database, sealer, listeningContext());
  const { requestBytes, answerBytes, answerBody, answerHeaders, ...summary } = clearExchange({ token });
  history.record({
    summary,
    secrets: known,
    transmission: {
      sent: 'whole',
      end: { kind: 'complete' },
      requestBytes,
      answerBytes,
      answer: {
        httpVersion: '1.1',
        status: 200,
        statusText: 'OK',
        headers: answerHeaders,
        trailers: [],
        body: answerBody,
        truncated: false,
      },
      timings: { endMs: 1 },
      connection: { reused: false },
    },
  });
  history.flush();
  const copied: string[] = [];
  const handover = createHandover({
    history,
    database,
    version: '0.1.0',
    signer: () => null,
    now: () => '2026-11-24T10:00:00.000Z',
    newId: () => newId(Date.now()),
    secretsOf: () => [{ kind: 'token', text: token }],
    operator: () => '',
    withoutSaved: (text: string) => text,
    keepOperator: () => undefined,
    onImported: () => undefined,
    readHar: async () => null,
    endpoints: () => [],
    copyText: (text) => copied.push(text),
    copySecret: (text) => copied.push(text),
    chooseSave: async (name) => join(folder, name),
    chooseHar: async () => null,
    ...change,
  });
  const request = (part: Partial<HandoverRequest>): HandoverRequest => ({
    ids: [summary.id],
    wholeAct: false,
    format: 'text',
    token: 'masked',
    ...part,
  });
  return { handover, copied, request, folder };
}

describe('handing over from the history', () => {
  it('masks by value what the history had not known to be a secret', async () => {
    const { handover, copied, request } = await recordedOne([]);
    for (const format of handoverFormats) {
      expect(handover.copy(request({ format }))).toEqual({ ok: true, value: { masked: true } });
      expect({ format, found: formsFound(copied.pop() ?? '', token) }).toEqual({ format, found: [] });
    }
  });

  it('puts the token in where a person confirmed, and says so', async () => {
    const { handover, copied, request } = await recordedOne([{ kind: 'token', text: token }]);
    expect(handover.copy(request({ token: 'confirmed' }))).toEqual({ ok: true, value: { masked: false } });
    expect(copied).toHaveLength(1);
    expect(copied[0]).toContain(`<token>${token}</token>`);
  });

  it('refuses rather than to leave the mask in where the token was not kept', async () => {
    const { handover, copied, request } = await recordedOne([{ kind: 'password', text: token }]);
    expect(handover.copy(request({ token: 'confirmed' }))).toMatchObject({
      ok: false,
      error: { code: 'secret-not-kept' },
    });
    expect(copied).toEqual([]);
  });

  it('writes a whole file with a name that says what it is, PowerShell with a mark', async () => {
    const { handover, request, folder } = await recordedOne([{ kind: 'token', text: token }]);
    const path = join(folder, 'Logout 2026-11-24 10-00-00.ps1');
    expect(await handover.save(request({ format: 'curl-powershell' }))).toEqual({
      ok: true,
      value: { path, masked: true },
    });
    expect(readFileSync(path, 'utf8').startsWith('\ufeff$request')).toBe(true);
  });

  it('says where it could not be written', async () => {
    const none = join(temporaryFolder(), 'file');
    const { handover, request } = await recordedOne([], {
      chooseSave: async () => join(none, '\0', 'x.har'),
    });
    expect(await handover.save(request({ format: 'har' }))).toMatchObject({
      ok: false,
      error: { code: 'file-not-written' },
    });
    const { handover: other, request: ask } = await recordedOne([]);
    expect(other.copy(ask({ ids: ['unknown'] }))).toMatchObject({
      ok: false,
      error: { code: 'exchange-gone' },
    });
  });
});
