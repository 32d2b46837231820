import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createJsonFile } from '../../../electron/settings/json-file.js';
import { temporaryFolder } from '../../integration/history/store-context.js';

const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code?: string } }) =>
  result.ok ? null : result.error?.code;

describe('a file of settings', () => {
  it.each<[string | null, unknown]>([
    [null, undefined],
    ['{"a":1}', { a: 1 }],
    // As an editor of Windows saves it; within a text it is part of that.
    ['\uFEFF{"a":1}', { a: 1 }],
    ['{"a":"b\uFEFFc"}', { a: 'b\uFEFFc' }],
  ])('that holds %j', (text, value) => {
    const path = join(temporaryFolder(), 'settings.json');
    if (text !== null) writeFileSync(path, text);
    expect(createJsonFile(path).read()).toEqual({ ok: true, value });
  });

  it.each(['', '\0\0\0\0', '{"a":', '\uFEFF\uFEFF{}'])('that holds %j is broken', (text) => {
    const path = join(temporaryFolder(), 'settings.json');
    writeFileSync(path, text);
    expect(createJsonFile(path).read()).toMatchObject({ error: { code: 'file-broken' } });
  });

  it('is written as a person can read it, unless it may only be read', () => {
    const path = join(temporaryFolder(), 'settings.json');
    expect(createJsonFile(path).write({ a: 1 })).toEqual({ ok: true, value: undefined });
    expect(readFileSync(path, 'utf8')).toBe('{\n  "a": 1\n}\n');
    const readOnly = createJsonFile(path, { readOnly: true });
    expect([readOnly.write({}), readOnly.setAside('x')].map(codeOf)).toEqual([
      'file-read-only',
      'file-read-only',
    ]);
    expect(createJsonFile(path).read()).toEqual({ ok: true, value: { a: 1 } });
  });

  it('says why it cannot be read or written', () => {
    const path = join(temporaryFolder(), 'folder');
    mkdirSync(path);
    const file = createJsonFile(path);
    expect([file.read(), file.write({ a: 1 })].map(codeOf)).toEqual(['file-unreadable', 'file-not-written']);
  });
});
