import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cmdWord } from '../../../shared/formats/export/curl-cmd.js';
import { handoverOf } from '../../../shared/formats/export/handover-exchange.js';
import { writeHandover } from '../../../shared/formats/export/write-handover.js';
import type { HandoverFormat } from '../../../shared/model/handover-format.js';
import { details } from '../renderer/exchange-view/details.js';
import { clearExchange } from './make-exchange.js';
import { cmdEffects, programArguments } from './read-shells.js';

const written = (format: HandoverFormat, ...list: Parameters<typeof handoverOf>[0][]) => {
  const text = writeHandover(
    format,
    list.map((one) => handoverOf(one, [])),
    '0.1.0',
  );
  return text.ok ? text.value : `wrong: ${text.error}`;
};
const answering = (body: string) =>
  clearExchange({ answer: Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${body}`) });

describe('Markdown', () => {
  it('fences what is inside so that nothing can close it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('`', '``', '```', '````\n', 'a', '\n', '~~~')), (parts) => {
        const lines = written('markdown', answering(parts.join(''))).split('\n');
        const fences = lines.flatMap((line) => /^(`{3,})http$/.exec(line)?.[1] ?? []);
        expect(fences).toHaveLength(2);
        // By the rules of CommonMark: closed by a line of at least as many backticks and nothing else.
        let open = '';
        const closed: number[] = [];
        for (const [at, line] of lines.entries()) {
          if (open === '') open = /^(`{3,})http$/.exec(line)?.[1] ?? '';
          else if (/^`+ *$/.test(line) && line.trim().length >= open.length) {
            closed.push(at);
            open = '';
          }
        }
        expect(open).toBe('');
        expect(closed).toHaveLength(2);
        expect(closed[1]).toBe(lines.length - 2);
      }),
    );
  });

  it('shows what a server wrote as what it is, in cells too', () => {
    const detail = {
      ...answering('x'),
      outcome: 'fault' as const,
      fault: { code: 'a|b', reason: '<img src=x> @everyone [x](y)\n| *b*' },
    };
    const row = written('markdown', detail)
      .split('\n')
      .find((line) => line.startsWith('| Fault'));
    expect(row).toBe('| Fault | a\\|b: &lt;img src=x&gt; \\@everyone \\[x\\](y) \\| \\*b\\* |');
  });
});

describe('.http', () => {
  it('is one request as the clients read it, with a warning where they would change it', () => {
    const text = written('http', clearExchange({ binding: 'soap11', token: 'a {{b}}' }));
    const [title, note, requestLine, ...rest] = text.split('\n');
    expect(title).toMatch(/^### Log out over SOAP 1\.1/);
    expect(note).toBe('# The body holds {{, which the client would take for a variable.');
    expect(requestLine).toBe('POST http://host.test/a.asmx');
    expect(rest.slice(0, 4)).toEqual([
      'Content-Type: text/xml; charset=utf-8',
      'SOAPAction: "http://www.sansejour.com/Logout"',
      '',
      '<?xml version="1.0" encoding="utf-8"?>',
    ]);
    expect(written('http', clearExchange({}), clearExchange({})).match(/^###/gm)).toHaveLength(2);
  });
});

describe('plain text', () => {
  it('says what was undone, what was cut, and what is no text', () => {
    const gzip = written('text', details.gzip?.() ?? clearExchange({}));
    expect(gzip).toContain('with its transfer and content coding undone');
    expect(gzip).toContain('<LogoutResponse');
    const binary = clearExchange({ answer: Buffer.from('HTTP/1.1 200 OK\r\n\r\n\0\x01\x02', 'latin1') });
    expect(written('text', binary)).toContain(
      '[3 bytes that are no text, in hexadecimal]\n00000000  00 01 02',
    );
    const refused = written('text', details.refused?.() ?? clearExchange({}));
    expect(refused).toContain('Nothing was sent.');
    expect(refused).toContain('No answer came.');
  });
});

describe('commands', () => {
  it('are refused where nothing was sent', () => {
    for (const format of ['curl-bash', 'curl-powershell', 'curl-cmd', 'http'] as const) {
      expect(written(format, details.refused?.() ?? clearExchange({}))).toContain('wrong: Nothing was sent');
    }
  });

  it('give a Windows program every argument as it was, through cmd.exe', () => {
    const safe = fc.string({ maxLength: 30, unit: fc.constantFrom(...'ab "\\^&|<>()!;,=\'') });
    fc.assert(
      fc.property(safe, safe, (one, other) => {
        const line = `curl ${cmdWord(one)} ${cmdWord(other)}`;
        expect(cmdEffects(line, 'typed', '/tmp')).toEqual([one, other]);
        expect(cmdEffects(line, 'bulk', '/tmp')).toEqual([one, other]);
      }),
      { numRuns: 500 },
    );
    expect(programArguments('a "b c" d\\"e "f\\\\" g""h "i""j"')).toEqual([
      'a',
      'b c',
      'd"e',
      'f\\',
      'gh',
      'i"j',
    ]);
  });
});
