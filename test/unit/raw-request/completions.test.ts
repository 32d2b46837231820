import { describe, expect, it } from 'vitest';
import { operations } from '../../../shared/model/operations.js';
import { completionsAt } from '../../../shared/raw-request/completions.js';

const endpoint = 'http://127.0.0.1:8080/sws/Authentication.asmx';

/** What is offered at `|`, and what is typed of it already. */
function offered(marked: string) {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = completionsAt(text, at, endpoint);
  return found && { typed: text.slice(found.from, at), labels: found.options.map(({ label }) => label) };
}

const head = 'POST http://h/\nContent-Type: text/xml\n\n';
const body = '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>';

describe('what is offered while typing', () => {
  it('knows the first line', () => {
    expect(offered('P|')).toEqual({ typed: 'P', labels: ['POST', 'GET'] });
    expect(offered('GET htt|')?.labels).toContain(`${endpoint}/CheckToken`);
  });
  it('knows header names and their values', () => {
    expect(offered('GET /\nSOAP|\n\n')?.labels).toContain('SOAPAction');
    expect(offered('GET /\nSOAPAction: |\n\n')?.labels).toContain('"http://www.sansejour.com/Logout"');
    expect(offered('GET /\ncontent-type: text|\n\n')).toEqual({
      typed: 'text',
      labels: expect.arrayContaining(['text/xml; charset=utf-8']),
    });
    expect(offered('GET /\nHost: |\n\n')?.labels).toEqual(['127.0.0.1:8080']);
    expect(offered('GET /\nX-Own: |\n\n')).toBeNull();
  });
  it('knows the contract’s elements by where they belong', () => {
    expect(offered(`${head}<|`)?.labels).toEqual(['soap:Envelope', 'soap12:Envelope']);
    expect(offered(`${head}${body}<|`)?.labels).toEqual([...operations, '/s:Body>']);
    expect(offered(`${head}${body}<Logout xmlns="x"><t|`)).toEqual({
      typed: 't',
      labels: ['token', '/Logout>'],
    });
    expect(offered(`${head}${body}<x:Login><|`)?.labels).toContain('x:password');
    expect(offered(`${head}${body}<Logout/><!-- <a> --></|`)?.labels).toContain('/s:Body>');
    expect(offered(`${head}plain |`)).toBeNull();
  });
  it('knows the namespaces and the placeholders', () => {
    expect(offered(`${head}<Logout xmlns="|`)?.labels).toContain('http://www.sansejour.com/');
    expect(offered(`${head}<token>{{to|`)).toEqual({ typed: '{{to', labels: ['{{token}}', '{{token:raw}}'] });
  });
});
