import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditFiles } from '../../../electron/admin/audit-files.js';
import { openAuditLog } from '../../../electron/admin/audit-log.js';
import { syslogFrame } from '../../../electron/admin/syslog.js';
import { inertText } from '../../../electron/cli/inert-text.js';
import { makeEvidence } from '../../../electron/evidence/make-evidence.js';
import { createMemoryChain } from '../../../electron/evidence/memory-chain.js';
import { takeBlock } from '../../../shared/evidence/embedded-block.js';
import { handoverOf } from '../../../shared/formats/export/handover-exchange.js';
import { markdownOf } from '../../../shared/formats/export/markdown.js';
import { plainTextOf } from '../../../shared/formats/export/plain-text.js';
import { writeHandover } from '../../../shared/formats/export/write-handover.js';
import { restoreCell, safeCell } from '../../../shared/formats/list/formula-safe.js';
import { inertJson, visibleText } from '../../../shared/messages/visible-text.js';
import { temporaryFolder } from '../../integration/history/store-context.js';
import { fakeRuns, tokens } from '../bulk/fake-runs.js';
import { accepted } from '../calls/fake-service.js';
import { clearExchange, maskedExchange } from '../handover/make-exchange.js';

/** What acts on a reader's screen without being seen: written as ranges here, apart from the code under test. */
const hidden = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2069],
  [0x206a, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe01ef],
] as const;
const isHidden = (code: number) => hidden.some(([from, to]) => code >= from && code <= to);
const hiddenIn = (text: string) => [...text].map((c) => c.codePointAt(0) ?? 0).filter(isHidden);

const nasty = fc
  .constantFrom(...hidden)
  .chain(([from, to]) => fc.integer({ min: from, max: to }))
  .map((code) => String.fromCodePoint(code));
const text = fc
  .array(fc.oneof(nasty, fc.constantFrom('a', 'ç', 'م', '=', '<', '`', '|')), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** One of each kind, as somebody may have named an environment or a token, or given a reason. */
const acting = [
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\x1b[2J',
  '\x07',
  '\0',
  '\x9b31m',
  '\u2028',
  '\u{e0041}',
  '＝1+1',
]
  .map((sign) => `a${sign}b`)
  .concat('＝1+1', '\u202e=1+1');

describe('what leaves the program to be looked at', () => {
  it('shows what is not seen, and nothing in it acts', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(hiddenIn(visibleText(value))).toEqual([]);
        expect(hiddenIn(inertText(value))).toEqual([]);
        const exchange = handoverOf(
          clearExchange({
            change: { environmentName: value, quote: value, fault: { code: value, reason: value } },
          }),
          [],
        );
        expect(hiddenIn(markdownOf(exchange))).toEqual([]);
        expect(hiddenIn(evidenceOf(value))).toEqual([]);
        expect(hiddenIn(plainTextOf(exchange))).toEqual([]);
        const har = writeHandover('har', [exchange], value);
        expect(hiddenIn(har.ok ? har.value : value)).toEqual([]);
        expect(har.ok && JSON.parse(har.value).log.creator.version).toBe(value);
      }),
    );
  });

  it('reads back the same from JSON, in which nothing of it stands as itself', () => {
    fc.assert(
      fc.property(text, (value) => {
        const json = inertJson({ value });
        expect(hiddenIn(json)).toEqual([]);
        expect(JSON.parse(json)).toEqual({ value });
      }),
    );
  });

  it.each(acting)('is inert in reports, audit and syslog: %j', async (value) => {
    const folder = temporaryFolder();
    const at = '2026-11-28T00:00:00.000Z';
    const nobody = { collector: null, keepBytes: 1024, onStatus: () => {}, onFailed: () => {} };
    const log = openAuditLog({ ...nobody, folder, operator: () => value, now: () => at });
    log.write({ what: 'act', by: 'window', environment: value, cause: value, reason: value });
    await log.close(0);
    const lines = auditFiles(folder).map(({ path }) => readFileSync(path, 'utf8').trim());
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ environment: value, operator: value }]);
    const frames = lines.map((line) => syslogFrame(line, 1));
    for (const frame of frames) expect(frame).toMatch(/^[\x20-\x7e]+$/);
    let path = '';
    const deps = { operator: () => value, chooseReport: async () => path };
    const test = await fakeRuns(() => accepted, { environment: { name: value }, deps });
    const label = `a${value.replace('\0', '')}`;
    const list = { kind: 'text', text: `token;label\n${tokens(1)[0]};${label}\n` } as const;
    const { runId } = await test.begin({ reason: value }, list);
    await test.still(runId);
    const reports = [];
    for (const format of ['csv', 'json', 'html'] as const) {
      path = join(folder, `report.${format}`);
      expect(await test.runs.report(runId, format)).toEqual({ ok: true, value: { path } });
      reports.push(
        readFileSync(path, 'utf8')
          .replaceAll('\r\n', '\n')
          .replace(/^\ufeff/, ''),
      );
    }
    for (const text of [...lines, ...reports]) expect(hiddenIn(text), text).toEqual([]);
  });

  it('is no formula in a spreadsheet, in any width, and holds no ESC or NUL', () => {
    for (const sign of ['\t', '\r', '\n']) expect(safeCell(`${sign}1+1`)).toBe(`'${sign}1+1`);
    const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−'];
    for (const sign of signs)
      for (const before of ['', ' ', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u202e', "'", "' "]) {
        const cell = `${before}${sign}1+1`;
        expect(safeCell(cell)).toBe(`'${cell}`);
        expect(restoreCell(safeCell(cell))).toBe(cell);
      }
    for (const plain of ['a=1', 'Ayşe -1', '7c9e-1', '', ' ', "'", '#1']) expect(safeCell(plain)).toBe(plain);
    fc.assert(
      fc.property(text, (value) => {
        const codes = [...safeCell(value)].map((c) => c.charCodeAt(0));
        expect(codes.filter((code) => (code < 0x20 && ![9, 10, 13].includes(code)) || code === 0x7f)).toEqual(
          [],
        );
      }),
    );
  });
});

/** Everything in it that somebody else may have written is this. */
function evidenceOf(value: string): string {
  const answer = Buffer.from(`HTTP/1.1 500 No\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${value}`);
  const change = { environmentName: value, quote: value, fault: { code: value, reason: value } };
  const exchange = maskedExchange({ token: '7c9e6679-7425-40de-944b-e07fc1f9631f', answer, change }, []);
  const source = { newest: () => [exchange.id], detail: () => exchange };
  const said = { operator: value, reason: value, ticket: value };
  const made = {
    createdAt: '2026-11-24T11:00:00.000Z',
    generator: 'Session Desk',
    secrets: [],
    signer: null,
  };
  // What is embedded for the check is shown to nobody.
  return (
    takeBlock(makeEvidence(createMemoryChain(), source, [exchange], { ...said, ...made }))?.page ?? value
  );
}
