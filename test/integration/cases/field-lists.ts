import type { ListVariant } from './list-variants.js';

const a = '3f2a9c54-7d1e-4b60-9f0e-8a51c27d631f';
const b = '11111111-2222-3333-4444-555555555555';
const both = { tokens: [a, b] };
const labelled = { ...both, labels: ['jane', 'veli'] };

/** Lists as databases, settings and people write them. */
export const fieldLists: readonly ListVariant[] = [
  {
    name: 'psql, expanded',
    content: `-[ RECORD 1 ]---\nuser  | jane\ntoken | ${a}\n-[ RECORD 2 ]---\nuser  | veli\ntoken | ${b}\n`,
    ...labelled,
  },
  {
    name: 'psql, expanded, Turkish',
    content: `-[ KAYIT 1 ]---+---\nid    | 17\ntoken | ${a}\n-[ KAYIT 2 ]---+---\nid    | 18\ntoken | ${b}\n`,
    ...both,
  },
  {
    name: 'mysql, vertical',
    content: `*************************** 1. row ***************************\n user: jane\ntoken: ${a}\n*************************** 2. row ***************************\n user: veli\ntoken: ${b}\n2 rows in set (0.00 sec)\n`,
    ...labelled,
  },
  {
    name: 'sqlite, line by line',
    content: ` user = jane\ntoken = ${a}\n\n user = veli\ntoken = ${b}\n`,
    ...labelled,
  },
  {
    name: 'psql',
    content: ` user |                token                 \n------+--------------------------------------\n jane | ${a}\n veli | ${b}\n(2 rows)\n`,
    ...labelled,
  },
  {
    name: 'psql in Russian',
    content: ` user | token \n------+-------\n jane | ${a}\n veli | ${b}\n(2 строки)\n`,
    ...labelled,
  },
  {
    name: 'mysql',
    content: `+------+-------+\n| user | token |\n+------+-------+\n| jane | ${a} |\n| veli | ${b} |\n+------+-------+\n2 rows in set (0.00 sec)\n`,
    ...labelled,
  },
  {
    name: 'sqlcmd',
    content: `user  token\n----  ------------------------------------\njane  ${a}\nveli  ${b}\n\n(2 rows affected)\n`,
    ...labelled,
  },
  ...[',', ';', '\t', '|'].flatMap((cut) =>
    ['Total', 'TOTAL', 'Grand total', 'Toplam', 'Genel Toplam', 'Итого', 'Всего', 'Summe', 'Count'].map(
      (word) => ({
        name: `a total below, ${JSON.stringify(cut)} ${word}`,
        content: `user${cut}token\njane${cut}${a}\nveli${cut}${b}\n${word}${cut}2\n`,
        rowsRefusedMin: 1,
        ...labelled,
      }),
    ),
  ),
  { name: 'a user called Total has a token', content: `user,token\nTotal,${a}\njane,${b}\n`, ...both },
  {
    name: 'short numbers are tokens',
    content: 'user,token\njane,1234\nveli,5678\n',
    tokens: ['1234', '5678'],
  },
  { name: 'a section', file: 'tokens.ini', content: `[tokens]\njane=${a}\nveli=${b}\n`, ...labelled },
  {
    name: 'sections',
    file: 'tokens.ini',
    content: `; kept by hand\n[jane]\ntoken=${a}\n[veli]\ntoken=${b}\n`,
    tokens: [a, b],
    mayDoubt: [a, b],
  },
  { name: 'owners apart by =', file: 'tokens.txt', content: `jane = ${a}\nveli = ${b}\n`, ...labelled },
  { name: 'owners apart by :', file: 'tokens.txt', content: `jane: ${a}\nveli: ${b}\n`, ...labelled },
  {
    name: 'owners apart by an arrow',
    file: 'tokens.txt',
    content: `jane -> ${a}\nveli -> ${b}\n`,
    ...labelled,
  },
  {
    name: 'owners below a word, as YAML',
    file: 'tokens.yaml',
    content: `tokens:\n  jane: ${a}\n  veli: ${b}\n`,
    ...labelled,
  },
  {
    name: 'base64 is no owner',
    file: 'tokens.txt',
    content: 'dG9rZW4xMjM0NTY3ODk=\nZG9rZW4xMjM0NTY3ODk=\n',
    tokens: ['dG9rZW4xMjM0NTY3ODk=', 'ZG9rZW4xMjM0NTY3ODk='],
  },
  {
    name: 'two parts are one token',
    file: 'tokens.txt',
    content: 'aB3dE5gH:xY7zW9qK\ncD4eF6hJ:mN8pQ2rS\n',
    tokens: ['aB3dE5gH:xY7zW9qK', 'cD4eF6hJ:mN8pQ2rS'],
  },
  {
    name: 'lines of JSON',
    file: 'tokens.jsonl',
    content: `{"user":"jane","token":"${a}"}\n{"user":"veli","token":"${b}"}\n`,
    ...labelled,
  },
  {
    name: 'JSON of objects',
    file: 'tokens.json',
    content: JSON.stringify([
      { user: 'jane', AuthKey: a },
      { user: 'veli', AuthKey: b },
    ]),
    ...labelled,
  },
  {
    name: 'one line of JSON',
    file: 'tokens.jsonl',
    content: `{"user":"jane","token":"${a}"}\n`,
    tokens: [a],
    labels: ['jane'],
  },
  {
    name: 'JSON within an answer',
    file: 'tokens.json',
    content: JSON.stringify({
      ok: true,
      data: {
        sessions: [
          { user: 'jane', token: a },
          { user: 'veli', token: b },
        ],
      },
    }),
    ...labelled,
  },
  {
    name: 'sqlcmd with commas',
    content: `user,token\n----,-----\njane,${a}\nveli,${b}\n\n(2 rows affected)\n`,
    ...labelled,
  },
  {
    name: 'Management Studio, results as text',
    file: 'tokens.txt',
    content: `user  token\r\n----  ------------------------------------\r\njane  ${a}\r\nveli  ${b}\r\n\r\n(2 rows affected)\r\n\r\nCompletion time: 2026-11-28T09:14:00.0000000+03:00\r\n`,
    ...labelled,
  },
  {
    name: 'SQL*Plus with its prompt',
    file: 'tokens.txt',
    content: `SQL> select "user", token from sessions;\n\nuser  token\n----  ------------------------------------\njane  ${a}\nveli  ${b}\n\nElapsed: 00:00:00.01\n`,
    ...labelled,
  },
  {
    name: 'columns listed beside the rows',
    file: 'tokens.json',
    content: JSON.stringify({
      data: {
        columns: [{ name: 'user' }, { name: 'token' }],
        rows: [
          { user: 'jane', token: a },
          { user: 'veli', token: b },
        ],
      },
    }),
    ...labelled,
  },
  { name: 'an array of a program', content: `tokens = [\n  "${a}",\n  "${b}",\n];\n`, ...both },
  { name: 'boxes to tick', file: 'tokens.txt', content: `- [ ] ${a}\n- [x] ${b}\n`, ...both },
];
