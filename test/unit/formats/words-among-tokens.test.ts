import { describe, expect, it } from 'vitest';
import { readList } from '../../../shared/formats/list/read-list.js';
import type { ListRow } from '../../../shared/formats/list/read-row.js';

const tokens = [
  '3f2a9c54-7d1e-4b60-9a3f-12ab34cd56ef',
  '0b7e6f21-90aa-4c3d-8e11-6655aa77bb88',
  'c4d5e6f7-1122-4a4b-9c9d-001122334455',
];

async function rowsOf(text: string): Promise<ListRow[]> {
  const rows: ListRow[] = [];
  const source = {
    name: 'list.txt',
    open: async function* () {
      yield new TextEncoder().encode(text);
    },
  };
  await readList(source, undefined, (row) => rows.push(row));
  return rows;
}

const given = (rows: readonly ListRow[]) => rows.flatMap((row) => (row.kind === 'token' ? [row] : []));

describe('a list of long tokens', () => {
  it.each([
    ['a greeting', 'Hello,', `Hello,\n\n${tokens.join('\n')}\n\nRegards\n`],
    ['a signature', 'Ayşe', `${tokens.join('\n')}\n\nAyşe\n`],
    ['a name in Cyrillic', 'Иван', `${tokens.join('\r\n')}\r\nИван`],
    ['a word between them', 'urgent', `${tokens[0]}\nurgent\n${tokens[1]}\n${tokens[2]}`],
  ])('takes no word for an undoubted token: %s', async (_name, word, text) => {
    const rows = given(await rowsOf(text));
    expect(rows.filter(({ examined }) => examined.doubts.length === 0).map(({ token }) => token)).toEqual(
      tokens,
    );
    expect(rows.find(({ token }) => token === word)?.examined).toEqual({
      doubts: [{ code: 'word', facts: {} }],
      cleaned: null,
    });
  });

  it('leaves short tokens among their like without a doubt', async () => {
    const rows = given(await rowsOf('abcdefg1\nalphabet\nbcdefgh2\ncdefghi3\n'));
    expect(rows.map(({ token, examined }) => [token, examined.doubts])).toContainEqual(['alphabet', []]);
  });

  it('takes the rules of a table in a wiki for no token', async () => {
    const rows = await rowsOf(`|-\n${tokens.join('\n|-\n')}\n|}\n`);
    expect(given(rows).map(({ token }) => token)).toEqual(tokens);
  });
});
