import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { BulkPreview, BulkReading } from '../../../shared/model/bulk.js';
import { seek } from '../../unit/masking/seek.js';
import { environmentAt, type TestServices, testServices } from './test-services.js';

const tokenA = 'aaaaaaaaaaaa0001';
const tokenB = 'bbbbbbbbbbbb0002';

async function openServices(): Promise<TestServices> {
  const test = await testServices(':memory:', environmentAt('http://127.0.0.1:9/x.asmx'));
  onTestFinished(() => test.close());
  return test;
}

async function read(bytes: Uint8Array, reading?: Partial<BulkReading>) {
  const test = await openServices();
  const first = await test.runs.read('e1', { kind: 'bytes', name: 'tokens.csv', bytes });
  if (!first.ok || !first.value) throw new Error(first.ok ? 'closed' : first.error.message);
  let preview: BulkPreview = first.value;
  if (reading && preview.reading) {
    const again = await test.runs.reread(preview.runId, { ...preview.reading, ...reading });
    if (!again.ok || !again.value) throw new Error(again.ok ? 'ended' : again.error.message);
    preview = again.value;
  }
  const page = await test.runs.rows({ runId: preview.runId, offset: 0, limit: 500 });
  if (!page.ok) throw new Error(page.error.message);
  const { rows, tokens, duplicates, blanks, refused } = preview.counts;
  expect(tokens + duplicates + blanks + refused).toBe(rows);
  expect(page.value.total).toBe(tokens);
  return { preview, rows: page.value.rows };
}

it.each([',', ';', '\t', '|'] as const)('finds the columns behind %j', async (delimiter) => {
  const text = `User Name${delimiter}AuthKey\nAyşe${delimiter}${tokenA}\nBora${delimiter}${tokenB}\n`;
  const { preview, rows } = await read(Buffer.from(text));
  expect(preview.reading).toEqual({
    encoding: 'utf-8',
    delimiter,
    header: true,
    tokenColumn: 1,
    labelColumn: 0,
  });
  expect(preview.columns).toEqual(['User Name', 'AuthKey']);
  expect(rows.map((row) => [row.row, row.label, row.tokenMask])).toEqual([
    [1, 'Ayşe', '…0001'],
    [2, 'Bora', '…0002'],
  ]);
  expect(JSON.stringify(preview)).not.toContain(tokenA);
});

it('shows no token that a label or the name of the file holds, whole, in part or in a coding', async () => {
  const token = '3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f';
  const labels = [
    `Ayşe ${token}`,
    `of 9a7e-52d1 and Bora`,
    encodeURIComponent(`<${token}>`).replaceAll('-', '%2D'),
    Buffer.from(token).toString('base64'),
    'Ayşe Yılmaz, 2nd floor',
  ];
  const test = await openServices();
  for (const [index, label] of labels.entries()) {
    const bytes = Buffer.from(`label;token\n"${label}";${token}\n`);
    const name = index % 2 === 0 ? `tokens of ${token.toUpperCase()}.csv` : 'tokens.csv';
    const read = await test.runs.read('e1', { kind: 'bytes', name, bytes });
    if (!read.ok || !read.value) throw new Error('not read');
    const page = await test.runs.rows({ runId: read.value.runId, offset: 0, limit: 5 });
    const shown = JSON.stringify([read.value, page, test.database.prepare('SELECT * FROM run').all()]);
    expect({ label, found: seek(Buffer.from(shown), token, 3) }).toEqual({ label, found: [] });
    if (index === 0) expect(read.value.source).toBe('tokens of …631F.csv');
    if (index === 4 && page.ok) expect(page.value.rows[0]?.label).toBe(label);
  }
});

const turkish = `label;token\r\nİğüşöç;${tokenA}\r\nIğdır;${tokenB}\r\n`;
it.each([
  ['utf-8', Buffer.from(turkish)],
  ['utf-8', Buffer.from(`\ufeff${turkish}`)],
  ['utf-16le', Buffer.from(`\ufeff${turkish}`, 'utf16le')],
  ['utf-16le', Buffer.from(turkish, 'utf16le')],
  ['utf-16be', Buffer.from(`\ufeff${turkish}`, 'utf16le').swap16()],
  ['utf-16be', Buffer.from(turkish, 'utf16le').swap16()],
  ['windows-1254', iconv.encode(turkish, 'windows-1254')],
] as const)('reads %s (%#)', async (encoding, bytes) => {
  const { preview, rows } = await read(bytes);
  expect(preview.reading?.encoding).toBe(encoding);
  expect(preview.columns).toEqual(['label', 'token']);
  expect(rows.map(({ label }) => label)).toEqual(['İğüşöç', 'Iğdır']);
  expect(preview.counts).toEqual({ rows: 2, tokens: 2, duplicates: 0, blanks: 0, refused: 0, doubtful: 0 });
});

it('finds the one Turkish letter behind a megabyte of plain text', async () => {
  const plain = Array.from({ length: 40_000 }, (_, index) => `x;token-${String(index).padStart(12, '0')}\n`);
  const text = `label;token\n${plain.join('')}ş;${tokenA}\n`;
  const { preview } = await read(iconv.encode(text, 'windows-1254'));
  expect(preview.reading?.encoding).toBe('windows-1254');
  expect(preview.counts.tokens).toBe(40_001);
});

it('counts duplicates, blanks and refused rows exactly, and says where', async () => {
  const rows = [
    'label,token',
    `"with, comma and ""quotes""",${tokenA}`,
    `twice,${tokenA}`,
    'nothing,',
    '',
    'alone',
    `nul,cccc\u0000cccccccccc`,
    `lines,"${tokenB}"`,
    `broken,dd"dddddddddddd`,
    `long,${'x'.repeat(65_537)}`,
    `last,eeeeeeeeeeee0003`,
  ];
  const { preview, rows: taken } = await read(Buffer.from(rows.join('\n')));
  expect(preview.counts).toEqual({ rows: 10, tokens: 3, duplicates: 1, blanks: 2, refused: 4, doubtful: 0 });
  expect(preview.refusals).toEqual([
    { line: 6, reason: 'no-token-column' },
    { line: 7, reason: 'control-character' },
    { line: 9, reason: 'broken-quotes' },
    { line: 10, reason: 'too-long' },
  ]);
  expect(taken.map(({ label }) => label)).toEqual(['with, comma and "quotes"', 'lines', 'last']);
  expect([preview.firstMask, preview.lastMask]).toEqual(['…0001', '…0003']);
});

it('reads one token a line with any line end, and what a token may hold', async () => {
  const { preview, rows } = await read(
    Buffer.from(`${tokenA}\r\n${tokenB}\n\n  cccc,ccccc;cccc0003  \rdddd=dddddddd04`),
  );
  expect(preview.reading?.delimiter).toBe('lines');
  expect(preview.counts).toEqual({ rows: 5, tokens: 4, duplicates: 0, blanks: 1, refused: 0, doubtful: 0 });
  expect(rows.map(({ tokenMask }) => tokenMask)).toEqual(['…0001', '…0002', '…0003', '…dd04']);
});

it('reads the same text another way when told to, under the same run', async () => {
  const bytes = Buffer.from(`${tokenA};x1\n${tokenB};x2\n`);
  const { preview, rows } = await read(bytes, { delimiter: 'lines', tokenColumn: 0, header: false });
  expect(preview.counts.tokens).toBe(2);
  expect(rows.map(({ tokenMask }) => tokenMask)).toEqual(
    ['…1;x1', '…2;x2'].map((mask) => `…${mask.slice(-4)}`),
  );
});

it('says that a quote was never closed instead of swallowing the rest', async () => {
  const test = await openServices();
  const text = `label,token\n"open,${tokenA}\n${Array.from({ length: 100 }, (_, n) => `x,token-0000000${n}`).join('\n')}`;
  const answer = await test.runs.read('e1', { kind: 'text', text });
  if (answer.ok) {
    expect(answer.value?.counts.refused).toBeGreaterThan(0);
    expect(answer.value?.refusedFor.map(({ reason }) => reason)).toContain('broken-quotes');
  } else {
    expect(answer.error).toMatchObject({ code: 'not-readable' });
    expect(answer.error.message).not.toContain(tokenA);
    expect(test.runs.list()).toEqual([]);
  }
});

it('reads many rows whole, and gives way to other work between two pieces of them', async () => {
  const rows = 20_000;
  const lines = Array.from(
    { length: rows },
    (_, index) => `${(index * 7919).toString(16).padStart(16, '0')}-${index}`,
  );
  const bytes = Buffer.from(lines.join('\n'));
  const test = await openServices();
  // A clock on which every piece takes too long.
  let nowMs = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += 100));
  onTestFinished(() => clock.mockRestore());
  let turns = 0;
  let going = true;
  const tick = () => {
    turns += 1;
    if (going) setImmediate(tick);
  };
  setImmediate(tick);
  const answer = await test.runs.read('e1', { kind: 'bytes', name: 'tokens.txt', bytes });
  going = false;
  expect(answer.ok && answer.value?.counts.tokens).toBe(rows);
  expect(turns).toBeGreaterThanOrEqual(Math.floor(bytes.length / 32_768));
});
