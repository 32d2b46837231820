import { describe, expect, it } from 'vitest';
import { bindings } from '../../../shared/model/words.js';
import { findProblems } from '../../../shared/raw-request/find-problems.js';
import { parseDraft } from '../../../shared/raw-request/parse-draft.js';
import { templateOf } from '../../../shared/raw-request/templates.js';
import { escapeToken, tokenPlaces } from '../../../shared/raw-request/token-place.js';
import { typedToken } from '../../../shared/raw-request/typed-secrets.js';
import { doubtText } from '../../../shared/text/doubts.js';
import { damages, lost } from '../../integration/cli/damages.js';
import { soundTokens } from '../formats/sound-tokens.js';

const endpoint = 'http://127.0.0.1:8080/sws/Authentication.asmx';
const token = '7c9e6679-7425-40de-944b-e07fc1f9631f';

/** What is said about a token that somebody wrote in the place of `{{token}}`, and the request. */
function written(binding: (typeof bindings)[number], one: string) {
  const made = templateOf('Logout', binding, endpoint);
  if (made === null) throw new Error('no template');
  const at = made.text.indexOf('{{token}}');
  const text = made.text.replace('{{token}}', () => escapeToken(one, tokenPlaces(made.text)(at)));
  const problems = findProblems({ ...made, text }, { endpoint, hasSession: true, bodySize: null });
  return { text, problems };
}

describe.each(bindings)('a doubtful token in a request over %s that a person writes', (binding) => {
  it.each(Object.entries(damages))('is named where it stands, and mended: %s', (_name, damage) => {
    const { text, problems } = written(binding, damage(token));
    const mend = problems.find(({ fix }) => fix?.label === doubtText.useCleaned);
    const { from = 0, to = 0, insert = '' } = mend?.fix ?? {};
    expect(mend?.message).toContain('…631f');
    expect(mend?.message).not.toContain(token);
    expect(typedToken(parseDraft(text.slice(0, from) + insert + text.slice(to)))).toBe(token);
  });

  // Here `{{token}}` is what the session's token is put in for.
  it.each(Object.entries(lost).filter(([, one]) => one !== '{{token}}'))(
    'is named where nobody can tell what it was: %s',
    (_name, one) => {
      expect(written(binding, one).problems).not.toEqual([]);
    },
  );

  it.each(soundTokens.slice(0, 40))('says nothing of a sound one: %s', (one) => {
    expect(written(binding, one).problems).toEqual([]);
  });
});
