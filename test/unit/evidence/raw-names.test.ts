import { expect, it } from 'vitest';
import { fileNameOf } from '../../../electron/evidence/file-name.js';
import { exchangeTitle } from '../../../shared/formats/export/exchange-facts.js';
import { fakeDetail, fakeSummary } from '../renderer/fake-data.js';

/** A raw exchange has no operation and no binding. */
const raw = { ...fakeDetail(fakeSummary(1), false), operation: null, binding: null, origin: 'raw' } as const;

it.each([
  ['a page of evidence', fileNameOf(raw, 'html', 'Evidence')],
  ['a HAR', fileNameOf(raw, 'har')],
  ['a title', exchangeTitle(raw)],
])('%s of a raw exchange is not called null', (_what, name) => {
  expect(name).not.toMatch(/null|undefined/);
  expect(name.trim().length).toBeGreaterThan(4);
});

it('what any file system takes is a name', () => {
  expect(fileNameOf({ ...raw, startedAt: '2026-11-24T10:53:36.123Z' }, 'har')).toMatch(
    /^[\w ]+ 2026-11-24 10-53-36\.har$/,
  );
});
