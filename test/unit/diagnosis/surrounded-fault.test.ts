import { gzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { SurroundingCause } from '../../../shared/model/causes.js';
import { judge } from '../../../shared/protocol/judge.js';
import { contextOf } from '../../../shared/text/cause-context.js';
import { textOfCause } from '../../../shared/text/cause-text.js';
import { en } from '../../../shared/text/en/index.js';
import { fault, http } from './answer-shapes.js';
import { arrived } from './wire.js';

const failed = '500 Internal Server Error';
const xml = 'Content-Type: text/xml; charset=utf-8';
const envelope = fault('soap:Server', 'ORA-12541').split('\r\n\r\n')[1] ?? '';
const packed = String.fromCharCode(...gzipSync(new TextEncoder().encode(envelope)));
const part = `--b1\r\nContent-Type: text/xml\r\n\r\n${envelope}\r\n--b1--\r\n`;

/** One fault, in each thing in which it may come; whoever adds one is asked for it by the compiler. */
const surrounded: Readonly<Record<SurroundingCause, string>> = {
  'wrapped-multipart': http(failed, ['Content-Type: multipart/related; boundary=b1'], part),
  'compressed-unnamed': http(failed, [xml], packed),
  'two-content-types': http(failed, [xml, 'Content-Type: text/html'], envelope),
  'utf16-unmarked': http(failed, [xml], Array.from(envelope, (one) => `${one}\0`).join('')),
  'bad-encoding': http(failed, [xml], envelope.replace('ORA-12541', 'ORA-12541 \xfe')),
};

it.each([
  ['8bit', envelope],
  ['BASE64', btoa(envelope).replace(/(.{76})/g, '$1\r\n')],
  ['Quoted-Printable', envelope.replace(/=/g, '=3D').replace('ORA-', 'OR=41=\r\n-')],
])('a fault is read in a part that came as %s', (coding, body) => {
  const coded = `--b1\r\nContent-Type: text/xml\r\nContent-Transfer-Encoding: ${coding}\r\n\r\n${body}\r\n--b1--\r\n`;
  const raw = http(failed, ['Content-Type: multipart/related; boundary=b1'], coded);
  const expected = { outcome: 'fault', cause: 'fault-database', fault: { reason: 'ORA-12541' } };
  expect(judge('Logout', 'soap11', arrived(raw, true))).toMatchObject(expected);
});

it.each(Object.entries(surrounded))('a fault says in what it came: %s', (inside, raw) => {
  const verdict = judge('Logout', 'soap11', arrived(raw, true));
  expect(verdict).toMatchObject({ outcome: 'fault', cause: 'fault-database', causeFacts: { inside } });
  const [said = ''] = en.causePhrases.around[inside as SurroundingCause].split('{');
  const { meaning } = textOfCause(verdict.cause, contextOf({ operation: 'Logout', ...verdict }));
  expect(meaning).toContain(said);
  const plain = textOfCause(verdict.cause, contextOf({ operation: 'Logout', outcome: 'fault' }));
  expect(plain.meaning).not.toContain(said);
});
