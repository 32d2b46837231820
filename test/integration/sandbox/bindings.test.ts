import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../electron/sandbox/sandbox.js';
import { readXml, type XmlElement } from '../../../electron/sandbox/xml-tree.js';
import { type Binding, bindings, serviceNamespace } from '../../../shared/model/words.js';
import { envelope, envelope12, form, loginBody, loginFields, tokenBody } from './messages.js';
import { exchangeBytes, type RawAnswer, readAnswer, requestBytes } from './raw-client.js';

type Fields = readonly (readonly [string, string])[];

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

describe.each(bindings)('over %s', (binding) => {
  test('Login gives a token that CheckToken knows until Logout', async () => {
    const login = await call(binding, 'Login', loginFields);
    expect(textOf(login, 'Authenticated')).toBe('true');
    const token = textOf(login, 'AuthKey');
    expect(sandbox.isActive(token)).toBe(true);
    expect(await active(binding, token)).toBe(true);
    const logout = await call(binding, 'Logout', [['token', token]]);
    expect(logout.status).toBe(200);
    expect(await active(binding, token)).toBe(false);
    expect(sandbox.isActive(token)).toBe(false);
  });

  test.each([
    ['an unknown database', 'databaseName', 'NOPE', 'Database not found'],
    ['an unknown user', 'userName', 'nobody', 'User name or password is wrong'],
    ['a wrong password', 'password', 'LETMEIN', 'User name or password is wrong'],
  ])('Login with %s is refused with a description and without a token', async (_what, field, value, text) => {
    const fields = loginFields.map(([name, given]) => [name, name === field ? value : given] as const);
    const before = sandbox.activeTokens();
    const answer = await call(binding, 'Login', fields);
    expect(answer.status).toBe(200);
    expect(textOf(answer, 'Authenticated')).toBe('false');
    expect(textOf(answer, 'Description')).toBe(text);
    expect(answer.body.toString()).not.toContain('AuthKey');
    expect(sandbox.activeTokens()).toEqual(before);
  });

  test('a password with signs and letters beyond ASCII arrives whole', async () => {
    const fields = loginFields.map(
      ([name, given]) =>
        [name, { userName: 'agent', password: 'Pa&<>"ss wörd' }[name as string] ?? given] as const,
    );
    expect(textOf(await call(binding, 'Login', fields), 'Authenticated')).toBe('true');
  });

  test('any token comes through as it is', async () => {
    const chars = fc.constantFrom(...'aZ09+/=&<>"\'% ?#;é€\u{1f600}]\t');
    await fc.assert(
      fc.asyncProperty(fc.array(chars, { minLength: 1, maxLength: 24 }), async (signs) => {
        const token = signs.join('');
        const own = await startSandbox({ sessions: [{ label: 'it', token }] });
        try {
          expect(await active(binding, token, own)).toBe(true);
          expect(await active(binding, `${token}x`, own)).toBe(false);
          await call(binding, 'Logout', [['token', token]], own);
          expect(own.activeTokens()).toEqual([]);
        } finally {
          await own.close();
        }
      }),
      { numRuns: 20 },
    );
  });
});

async function active(binding: Binding, token: string, on = sandbox): Promise<boolean> {
  const answer = await call(binding, 'CheckToken', [['token', token]], on);
  expect(answer.status).toBe(200);
  return textOf(answer, binding.startsWith('soap') ? 'CheckTokenResult' : 'boolean') === 'true';
}

async function call(binding: Binding, operation: string, fields: Fields, on = sandbox): Promise<RawAnswer> {
  return readAnswer(
    await exchangeBytes(on.port, request(binding, operation, fields, new URL(on.url).pathname)),
  );
}

function request(binding: Binding, operation: string, fields: Fields, path: string): Buffer {
  const body = operation === 'Login' ? loginBody(fields) : tokenBody(operation, fields[0]?.[1] ?? '');
  switch (binding) {
    case 'soap11':
      return requestBytes(
        `POST ${path}`,
        [
          ['Content-Type', 'text/xml; charset=utf-8'],
          ['SOAPAction', `"${serviceNamespace}${operation}"`],
        ],
        envelope(body),
      );
    case 'soap12':
      return requestBytes(
        `POST ${path}`,
        [['Content-Type', 'application/soap+xml; charset=utf-8']],
        envelope12(body),
      );
    case 'get':
      return requestBytes(`GET ${path}/${operation}?${form(fields)}`, []);
    case 'post':
      return requestBytes(
        `POST ${path}/${operation}`,
        [['Content-Type', 'application/x-www-form-urlencoded']],
        form(fields),
      );
  }
}

function textOf(answer: RawAnswer, name: string): string {
  const find = (element: XmlElement): XmlElement | undefined => {
    if (element.name === name && element.namespace === serviceNamespace) return element;
    for (const child of element.children) {
      const found = child.kind === 'element' ? find(child) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const { root, error } = readXml(answer.body.toString());
  expect(error).toBeNull();
  const found = root === null ? undefined : find(root);
  expect(found, `${name} in ${answer.body.toString()}`).toBeDefined();
  return (found?.children ?? []).map((child) => (child.kind === 'text' ? child.text : '')).join('');
}
