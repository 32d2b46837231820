import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHarHere } from '../../../electron/evidence/har-reader.js';
import { importHar } from '../../../electron/evidence/import-har.js';
import { createHistory } from '../../../electron/history/history.js';
import { databaseFile } from '../../../electron/storage/database.js';
import { handoverOf } from '../../../shared/formats/export/handover-exchange.js';
import { writeHandover } from '../../../shared/formats/export/write-handover.js';
import { readHarEntries } from '../../../shared/formats/import/har-entries.js';
import { readCurl } from '../../../shared/formats/paste/pasted-curl.js';
import type { ExchangeDetail, ExchangeSummary } from '../../../shared/model/exchange.js';
import { bindings } from '../../../shared/model/words.js';
import { clearExchange, maskedExchange } from '../../unit/handover/make-exchange.js';
import { formsFound } from '../../unit/handover/token-forms.js';
import { listeningContext, opened, temporaryFolder } from '../history/store-context.js';

const token = `7c9e&6679-ç-<40de>"944b+%41`;
const answer = Buffer.from(
  'HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nSet-Cookie: a=b\r\n\r\n<?xml version="1.0"?><x/>',
);

function har(...exchanges: ExchangeDetail[]): string {
  const text = writeHandover(
    'har',
    exchanges.map((one) => handoverOf(one, [])),
    '0.1.0',
  );
  if (!text.ok) throw new Error(text.error);
  return text.value;
}

async function importer() {
  const database = await opened(join(temporaryFolder(), databaseFile));
  const history = createHistory(database, { seal: () => null, open: () => null }, listeningContext());
  const added: ExchangeSummary[] = [];
  const deps = {
    history,
    readHar: readHarHere,
    endpoints: () => [],
    onImported: (summary: ExchangeSummary) => void added.push(summary),
  };
  return { history, added, importText: (text: string) => importHar(deps, Buffer.from(text)) };
}

describe('importing a HAR', () => {
  it('keeps its calls as foreign, with the very bytes of our own, and the token masked by value', async () => {
    const { history, added, importText } = await importer();
    const clear = bindings.map((binding) => clearExchange({ binding, token, answer }));
    expect(await importText(har(...clear))).toMatchObject({ ok: true, value: { exchanges: 4, skipped: 0 } });
    const secrets = [{ kind: 'token' as const, text: token }];
    for (const [index, { id }] of added.entries()) {
      const detail = history.get(id);
      if (!detail.ok) throw new Error(detail.error.message);
      const binding = bindings[index];
      const wanted = maskedExchange({ binding: binding ?? 'soap11', token, answer }, secrets);
      expect(Buffer.from(detail.value.requestBytes).toString()).toBe(
        Buffer.from(wanted.requestBytes).toString(),
      );
      expect(Buffer.from(detail.value.answerBytes).toString()).toBe(
        Buffer.from(wanted.answerBytes).toString(),
      );
      expect(detail.value).toMatchObject({
        origin: 'import',
        binding,
        operation: 'Logout',
        startedAt: wanted.startedAt,
      });
      expect(formsFound(JSON.stringify({ ...detail.value, url: detail.value.url }), token)).toEqual([]);
      expect(formsFound(Buffer.from(detail.value.requestBytes).toString(), token)).toEqual([]);
    }
  });

  it('gives the same bytes once more where what was masked is handed over and comes back', async () => {
    const { history, added, importText } = await importer();
    const secrets = [{ kind: 'token' as const, text: token }];
    const masked = bindings.map((binding) => maskedExchange({ binding, token, answer }, secrets));
    expect(await importText(har(...masked))).toMatchObject({ ok: true });
    for (const [index, { id }] of added.entries()) {
      const detail = history.get(id);
      if (!detail.ok) throw new Error(detail.error.message);
      // Masks are texts like others, and are masked again: a mask over a mask is the same.
      expect(Buffer.from(detail.value.requestBytes).toString()).toBe(
        Buffer.from(masked[index]?.requestBytes ?? []).toString(),
      );
    }
  });

  it('says what a login gave and hides its password; passes over what is no call', async () => {
    const { history, added, importText } = await importer();
    const envelope = (body: string) =>
      `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`;
    const text = JSON.stringify({
      log: {
        entries: [
          {
            startedDateTime: '2026-11-24T09:00:00.000+03:00',
            time: 12,
            request: {
              method: 'POST',
              url: 'https://host.test/sws/Authentication.asmx',
              httpVersion: 'h2',
              headers: [
                { name: ':authority', value: 'host.test' },
                { name: 'content-type', value: 'text/xml' },
              ],
              postData: {
                mimeType: 'text/xml',
                text: envelope(
                  '<Login xmlns="http://www.sansejour.com/"><databaseName>d</databaseName><userName>u</userName><password>s3cret&amp;word</password></Login>',
                ),
              },
            },
            response: {
              status: 200,
              headers: [{ name: 'content-type', value: 'text/xml' }],
              content: {
                text: envelope(
                  '<LoginResponse xmlns="http://www.sansejour.com/"><LoginResult><Authenticated>true</Authenticated><AuthKey>11112222-3333-4444</AuthKey></LoginResult></LoginResponse>',
                ),
              },
            },
          },
          { request: { method: 'GET', url: 'https://host.test/logo.png', headers: [] } },
          { request: 'nonsense' },
        ],
      },
    });
    expect(await importText(text)).toMatchObject({
      ok: true,
      value: {
        exchanges: 1,
        skipped: 2,
        entries: [
          { kept: true },
          { kept: false, reason: 'other-site' },
          { kept: false, reason: 'no-request' },
        ],
      },
    });
    const detail = history.get(added[0]?.id ?? '');
    if (!detail.ok) throw new Error(detail.error.message);
    expect(detail.value).toMatchObject({
      operation: 'Login',
      startedAt: '2026-11-24T06:00:00.000Z',
      status: 200,
    });
    const kept = Buffer.concat([detail.value.requestBytes, detail.value.answerBytes]).toString();
    expect(kept).not.toContain('s3cret');
    expect(kept).not.toContain('11112222');
    expect(kept).toContain('Host: host.test\r\n');
    expect(kept).not.toContain(':authority');
  });

  it('refuses what is no HAR, or holds no call, with what to do', async () => {
    const { importText } = await importer();
    for (const text of ['', 'nothing', '[]', '{"log":{}}', '{"log":{"entries":', '\u0000']) {
      expect(await importText(text)).toMatchObject({ ok: false, error: { code: 'no-har' } });
    }
    expect(await importText('{"log":{"entries":[]}}')).toMatchObject({ ok: true, value: { total: 0 } });
  });
});

describe('a request that was pasted', () => {
  it('comes back from our own command and from a HAR as it was', () => {
    for (const binding of bindings) {
      const exchange = clearExchange({ binding, token });
      const handed = (format: 'curl-bash' | 'har') => {
        const text = writeHandover(format, [handoverOf(exchange, [])], '0.1.0');
        return text.ok ? text.value : '';
      };
      const read = [
        readCurl(handed('curl-bash'))[0],
        readHarEntries(handed('har'))?.map((one) => (one.kind === 'entry' ? one.entry.request : null))[0],
      ];
      for (const request of read) {
        expect(request).toMatchObject({ method: exchange.method, url: exchange.url });
        expect(request?.headers).toEqual(exchange.requestHeaders);
        expect(Buffer.from(request?.body ?? []).toString()).toBe(
          Buffer.from(exchange.requestBody).toString(),
        );
      }
    }
  });
});
