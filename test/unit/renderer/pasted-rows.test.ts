import { describe, expect, it } from 'vitest';
import { addPasted } from '../../../renderer/features/paste/add-pasted.js';
import {
  environmentAt,
  firstRows,
  lonelyAddresses,
  newEnvironment,
  type PastedRow,
} from '../../../renderer/features/paste/pasted-rows.js';
import { findPasted } from '../../../shared/formats/paste/find-pasted.js';
import { tokensOf } from '../../../shared/formats/paste/pasted-tokens.js';
import { createFakeClient } from './fake-client.js';
import { fakeEnvironments } from './fake-data.js';

const one = '7c9e6679-7425-40de-944b-e07fc1f9631f';
const two = 'aaaaaaaa-7425-40de-944b-e07fc1f90001';
const endpoint = 'https://www.dtproxy.example/swsproxy/Authentication.asmx';

describe('tokens of a pasted text', () => {
  it('puts together what several findings say about one token', () => {
    const tokens = tokensOf([
      { line: 1, source: 'log', token: one },
      { line: 1, source: 'curl', token: one, operation: 'Logout', endpoint, binding: 'post' },
      { line: 1, source: 'curl', token: one, operation: 'CheckToken' },
    ]);
    expect(tokens).toEqual([
      {
        token: one,
        mask: '…631f',
        source: 'log',
        operations: ['Logout', 'CheckToken'],
        endpoint,
        binding: 'post',
        line: 1,
        doubts: [],
        usable: true,
      },
    ]);
  });

  it('gives a lone address to the tokens beside it, and no address where there are two', () => {
    expect(
      tokensOf([
        { line: 1, source: 'url', endpoint },
        { line: 1, source: 'bare', token: one },
      ])[0]?.endpoint,
    ).toBe(endpoint);
    const two_ = [{ line: 1, source: 'url', endpoint: 'https://b.example/Authentication.asmx' } as const];
    const tokens = tokensOf([
      ...two_,
      { line: 1, source: 'url', endpoint },
      { line: 1, source: 'bare', token: one },
    ]);
    expect(tokens[0]?.endpoint).toBeNull();
  });

  it('names addresses only where no token is', () => {
    expect(lonelyAddresses([{ line: 1, source: 'url', endpoint }])).toEqual([endpoint]);
    expect(lonelyAddresses([{ line: 1, source: 'curl', endpoint, token: one }])).toEqual([]);
  });

  it('reads a whole paste', () => {
    const text = `curl '${endpoint}/Logout' -d 'token=${one}'\ntoken=${two} slow`;
    expect(tokensOf(findPasted(text).findings).map(({ mask }) => mask)).toEqual(['…631f', '…0001']);
  });
});

describe('where a token belongs', () => {
  it('finds the environment whatever the case and the end of the address', () => {
    expect(
      environmentAt('HTTPS://WWW.dtproxy.example/swsproxy/authentication.asmx?op=Logout', fakeEnvironments)
        ?.name,
    ).toBe('dtproxy');
    expect(
      environmentAt('http://www.dtproxy.example/swsproxy/Authentication.asmx', fakeEnvironments),
    ).toBeUndefined();
  });

  it('leaves out what is saved, and makes an environment for an address that nobody has', () => {
    const [found] = tokensOf([
      { line: 1, source: 'curl', token: one, endpoint: 'https://new.example/a.asmx' },
    ]);
    if (!found) throw new Error('not found');
    const saved = new Map([[found.token, 'Saved']]);
    expect(firstRows([found], saved, fakeEnvironments, 'test-0')).toMatchObject([
      { included: false, savedAs: 'Saved', environmentId: newEnvironment },
    ]);
    expect(firstRows([{ ...found, endpoint: null }], new Map(), fakeEnvironments, 'test-0')).toMatchObject([
      { included: true, environmentId: 'test-0' },
    ]);
  });
});

describe('adding', () => {
  const row = (token: string, environmentId: string): PastedRow => ({
    found: {
      token,
      mask: '…',
      source: 'curl',
      line: 1,
      doubts: [],
      usable: true,
      operations: [],
      endpoint: 'https://new.example/a.asmx',
      binding: 'get',
    },
    savedAs: null,
    included: true,
    label: ` Pasted ${token.slice(-4)} `,
    environmentId,
  });

  it('makes one environment for two tokens of one address, without the token in an address', async () => {
    const { client } = createFakeClient({ sessions: [] });
    const before = await client.environments.list();
    const done: string[] = [];
    const result = await addPasted(client, [row(one, newEnvironment), row(two, newEnvironment)], (tokens) =>
      done.push(...tokens),
    );
    expect(result.ok).toBe(true);
    expect(done).toEqual([one, two]);
    const after = await client.environments.list();
    const sessions = await client.sessions.list();
    if (!before.ok || !after.ok || !sessions.ok) throw new Error('failed');
    expect(after.value.length).toBe(before.value.length + 1);
    const made = after.value.at(-1);
    expect(made).toMatchObject({ name: 'new.example', defaultBinding: 'soap11', tier: 'production' });
    expect(sessions.value.map(({ label, environmentId }) => [label, environmentId])).toEqual([
      ['Pasted 631f', made?.id],
      ['Pasted 0001', made?.id],
    ]);
  });

  it('adds nothing where the environment is refused', async () => {
    const { client } = createFakeClient({ sessions: [], saveError: { code: 'internal', message: 'No.' } });
    const result = await addPasted(client, [row(one, newEnvironment)], () => undefined);
    const sessions = await client.sessions.list();
    expect(result).toEqual({ ok: false, error: { code: 'internal', message: 'No.' } });
    expect(sessions.ok && sessions.value).toEqual([]);
  });
});
