import { describe, expect, it } from 'vitest';
import type { ComposeDraft } from '../../../shared/model/raw-request.js';
import type { Binding, Operation } from '../../../shared/model/words.js';
import { buildRequest } from '../../../shared/protocol/build-request.js';
import { requestBytes } from '../../../shared/protocol/request-bytes.js';
import { templateOf } from '../../../shared/raw-request/templates.js';
import { until } from '../../set-up/until.js';
import { exchange } from '../../unit/history/recorded-exchanges.js';
import { environmentAt, openComposeScreen, otherToken, startLogger, token } from './compose-screen.js';

const envelope = (inner: string) =>
  `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>${inner}</soap:Body></soap:Envelope>`;
const answered = (body: string, type = 'text/xml; charset=utf-8') =>
  `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const loggedOut = answered(envelope('<LogoutResponse xmlns="http://www.sansejour.com/"/>'));
const isActive = answered(
  envelope(
    '<CheckTokenResponse xmlns="http://www.sansejour.com/"><CheckTokenResult>true</CheckTokenResult></CheckTokenResponse>',
  ),
);

function draft(
  operation: Operation,
  binding: Binding,
  endpoint: string,
  more: Partial<ComposeDraft> = {},
): ComposeDraft {
  const made = templateOf(operation, binding, endpoint);
  if (made === null) throw new Error('no template');
  return { ...made, ...more };
}

let acts = 0;
const act = () => ({ actId: `a${++acts}`, typedName: '' });

describe('sending what a person wrote', () => {
  it('sends the bytes as they stand, with the token put in by the main process', async () => {
    const server = await startLogger(loggedOut);
    const { handlers, screen } = await openComposeScreen([environmentAt(server.endpoint, 'test')]);
    const own = draft('Logout', 'soap11', server.endpoint);
    const text = own.text
      .replace('SOAPAction', 'soapACTION')
      .replace('Connection', 'X-Twice: 1\nX-Twice: 1\nConnection');
    const sent = await handlers.send({
      draft: { ...own, text },
      environmentId: 'test',
      sessionId: 's1',
      ...act(),
    });
    if (!sent.ok) throw new Error(sent.error.message);
    const built = buildRequest({ operation: 'Logout', token }, 'soap11', server.endpoint);
    if (!built.ok) throw new Error(built.error.message);
    const expected = Buffer.from(requestBytes(built.value).bytes)
      .toString()
      .replace('SOAPAction', 'soapACTION')
      .replace('Connection', 'X-Twice: 1\r\nX-Twice: 1\r\nConnection');
    expect(server.received().toString()).toBe(expected);
    expect(expected).toContain('&amp;4b8e');
    const { exchange } = sent.value;
    expect(exchange).toMatchObject({
      origin: 'raw',
      operation: 'Logout',
      binding: 'soap11',
      outcome: 'accepted',
      sessionId: 's1',
    });
    expect(screen.sessions.get('s1')?.lastKnown?.state).toBe('accepted');
    expect(screen.history.list({ sessionId: 's1', limit: 9 })[0]).toMatchObject({
      origin: 'raw',
      tokenMask: '…631f',
    });
    const kept = screen.history.get(exchange.id);
    expect(kept.ok && Buffer.from(kept.value.requestBytes).toString()).not.toContain('52d1');
  });

  it('leaves a wrong length, bare line feeds and UTF-16 alone', async () => {
    const server = await startLogger('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n');
    const { handlers } = await openComposeScreen([environmentAt(server.endpoint, 'test')]);
    const text =
      'POST /sws/Authentication.asmx HTTP/1.1\nhost: x\nContent-Length: 7\n\n<token>{{token}}</token>ş';
    const raw: ComposeDraft = {
      text,
      charset: 'utf-16le',
      headEnds: 'lf',
      bodyEnds: 'crlf',
      fixLength: false,
    };
    const sent = await handlers.send({ draft: raw, environmentId: 'test', sessionId: 's1', ...act() });
    if (!sent.ok) throw new Error(sent.error.message);
    const expected = Buffer.concat([
      Buffer.from(text.slice(0, text.indexOf('<token'))),
      Buffer.from(`<token>${token.replace('&', '&amp;')}</token>ş`, 'utf16le'),
    ]);
    expect(server.received().equals(expected)).toBe(true);
    expect(sent.value.exchange).toMatchObject({
      operation: null,
      binding: null,
      outcome: 'http-error',
      cause: 'bad-request',
    });
  });

  it('never says that anything was done by what it does not recognise', async () => {
    const server = await startLogger(loggedOut);
    const { handlers, screen } = await openComposeScreen([environmentAt(server.endpoint, 'test')]);
    const own = draft('Logout', 'soap11', server.endpoint);
    const odd = { ...own, text: own.text.replace(/SOAPAction.*\n/, '') };
    const sent = await handlers.send({ draft: odd, environmentId: 'test', sessionId: 's1', ...act() });
    expect(sent.ok && sent.value.exchange).toMatchObject({
      operation: null,
      outcome: 'unexpected',
      cause: 'raw-not-judged',
    });
    expect(screen.sessions.get('s1')?.lastKnown).toBeNull();
  });

  it('masks a token that was typed by hand, a password, and a saved session’s token wherever it stands', async () => {
    const leaky = answered(`<html>${otherToken}</html>`, 'text/html');
    const server = await startLogger(leaky);
    const { handlers, screen } = await openComposeScreen([environmentAt(server.endpoint, 'test')]);
    const text = `POST ${server.endpoint}?token=typed-by-hand-0001\nX-Old: ${otherToken}\nAuthorization: Basic c2VjcmV0\n\n<a><token>another-typed-0002</token><password>hunter22</password></a>`;
    const raw: ComposeDraft = { text, charset: 'utf-8', headEnds: 'crlf', bodyEnds: 'lf', fixLength: true };
    const sent = await handlers.send({ draft: raw, environmentId: 'test', sessionId: null, ...act() });
    if (!sent.ok) throw new Error(sent.error.message);
    expect(server.received().toString()).toContain(otherToken);
    const kept = screen.history.get(sent.value.exchange.id);
    if (!kept.ok) throw new Error(kept.error.message);
    const shown = `${Buffer.from(kept.value.requestBytes)}${Buffer.from(kept.value.answerBytes)}${JSON.stringify(sent.value)}${kept.value.url}`;
    for (const secret of ['typed-by-hand', '2492-d234', 'c2VjcmV0', 'another-typed', 'hunter22'])
      expect(shown).not.toContain(secret);
    expect(shown).toContain('0001');
  });

  it('wants a session where a token is to be put in', async () => {
    const server = await startLogger(loggedOut);
    const { handlers } = await openComposeScreen([environmentAt(server.endpoint, 'test')]);
    const sent = await handlers.send({
      draft: draft('Logout', 'get', server.endpoint),
      environmentId: 'test',
      sessionId: null,
      ...act(),
    });
    expect(sent).toMatchObject({ ok: false, error: { code: 'not-writable', where: 'sessionId' } });
    expect(server.received().length).toBe(0);
  });

  it('can be stopped, and is then unknown', async () => {
    const server = await startLogger('');
    const { handlers } = await openComposeScreen([environmentAt(server.endpoint, 'test')]);
    const asked = {
      ...act(),
      environmentId: 'test',
      sessionId: 's1',
      draft: draft('Logout', 'soap11', server.endpoint),
    };
    const sending = handlers.send(asked);
    await until(() => server.received().length > 0);
    expect(await handlers.send(asked)).toMatchObject({ ok: false, error: { code: 'already-running' } });
    handlers.cancel({ actId: asked.actId });
    const sent = await sending;
    expect(sent.ok && sent.value.exchange).toMatchObject({
      outcome: 'unknown',
      cause: 'cancelled-after-send',
    });
  });
});

describe('an exchange’s request, opened again', () => {
  it('holds no token, and sent unchanged gives the same bytes', async () => {
    const server = await startLogger(isActive);
    const { handlers } = await openComposeScreen([environmentAt(server.endpoint, 'test')]);
    const first = await handlers.send({
      draft: draft('CheckToken', 'soap11', server.endpoint),
      environmentId: 'test',
      sessionId: 's1',
      ...act(),
    });
    if (!first.ok) throw new Error(first.error.message);
    expect(first.value.exchange).toMatchObject({ operation: 'CheckToken', active: true });
    const once = server.received();
    const opened = handlers.open({ exchangeId: first.value.exchange.id });
    const value = await opened;
    if (!value.ok) throw new Error(value.error.message);
    expect(value.value).toMatchObject({ environmentId: 'test', sessionId: 's1' });
    expect(value.value.draft.text).toContain('<token>{{token}}</token>');
    expect(JSON.stringify(value.value)).not.toContain('52d1');
    await handlers.send({ ...value.value, environmentId: 'test', ...act() });
    expect(server.received().equals(Buffer.concat([once, once]))).toBe(true);
  });

  it('is none where nothing of it left', async () => {
    const { screen, handlers } = await openComposeScreen([]);
    const unsent = exchange(0, { sent: 'none' }, { sent: 'none', requestBytes: new Uint8Array(0) });
    screen.history.record(unsent);
    expect(await handlers.open({ exchangeId: unsent.summary.id })).toMatchObject({
      ok: false,
      error: { code: 'nothing-sent' },
    });
    expect(await handlers.open({ exchangeId: 'none' })).toMatchObject({ ok: false });
  });

  it('does not show a token that is not the session’s', async () => {
    const server = await startLogger(loggedOut);
    const { handlers } = await openComposeScreen([environmentAt(server.endpoint, 'test')]);
    const own = draft('Logout', 'soap11', server.endpoint);
    const text = own.text
      .replace('{{token}}', 'typed-by-hand-000001')
      .replace('Connection', 'X-T: typed-by-hand-000001\nConnection');
    const sent = await handlers.send({
      draft: { ...own, text },
      environmentId: 'test',
      sessionId: 's1',
      ...act(),
    });
    if (!sent.ok) throw new Error(sent.error.message);
    expect(sent.value.exchange.tokenMask).toBe('…0001');
    const opened = await handlers.open({ exchangeId: sent.value.exchange.id });
    if (!opened.ok) throw new Error(opened.error.message);
    expect(opened.value.draft.text).toContain('<token>{{token}}</token>');
    expect(opened.value.draft.text).not.toContain('typed-by');
    expect(opened.value.draft.text).toMatch(/X-T: \*{16}0001/);
  });
});

describe('production', () => {
  const refused = { ok: false, error: { code: 'name-needed', where: 'typedName' } };

  it('wants its name typed for whatever is not a CheckToken for sure', async () => {
    const server = await startLogger(isActive);
    const { handlers } = await openComposeScreen([environmentAt(server.endpoint, 'production')]);
    const base = { environmentId: 'production', sessionId: 's1' };
    const check = draft('CheckToken', 'soap11', server.endpoint);
    const drafts = [
      draft('Logout', 'soap11', server.endpoint),
      draft('Logout', 'post', server.endpoint),
      draft('Login', 'soap12', server.endpoint),
      draft('CheckToken', 'get', server.endpoint),
      { ...check, text: check.text.replace('com/CheckToken"', 'com/Logout"') },
      { ...check, text: `${check.text}\n${draft('Logout', 'get', server.endpoint).text}` },
      { ...check, fixLength: false },
    ];
    for (const one of drafts) {
      expect(await handlers.send({ ...base, ...act(), draft: one })).toMatchObject(refused);
      expect(await handlers.send({ ...base, ...act(), draft: one, typedName: 'Env prod' })).toMatchObject(
        refused,
      );
      const preview = await handlers.preview({ ...base, draft: one });
      expect(preview.ok && preview.value.confirmName).toBe('Env production');
    }
    expect(server.received().length).toBe(0);
    expect(await handlers.send({ ...base, ...act(), draft: check })).toMatchObject({ ok: true });
    const [logout = check] = drafts;
    expect(
      await handlers.send({ ...base, ...act(), draft: logout, typedName: ' Env production ' }),
    ).toMatchObject({ ok: true });
  });

  it('is guarded whichever environment was chosen', async () => {
    const server = await startLogger(loggedOut);
    const { handlers } = await openComposeScreen([
      environmentAt('http://127.0.0.2:1/sws/Authentication.asmx', 'test'),
      environmentAt(server.endpoint, 'production'),
    ]);
    const asked = {
      environmentId: 'test',
      sessionId: 's1',
      draft: draft('Logout', 'soap11', server.endpoint),
    };
    expect(await handlers.send({ ...asked, ...act() })).toMatchObject(refused);
    expect(server.received().length).toBe(0);
    expect(await handlers.send({ ...asked, ...act(), typedName: 'Env production' })).toMatchObject({
      ok: true,
    });
  });
});
