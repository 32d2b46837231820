import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalXml } from '../../../shared/messages/compare/normal-xml.js';
import { node, style, write } from './xml-writing.js';

function normal(text: string): string {
  const result = normalXml(text);
  if (!result.ok) throw new Error(`${result.error.message}\n${text}`);
  return result.value.text;
}

describe('the normal form of XML', () => {
  it('is the same however the same content is written', () => {
    fc.assert(
      fc.property(node, style, style, (root, one, other) => {
        expect(normal(write(root, one))).toBe(normal(write(root, other)));
      }),
      { numRuns: 400 },
    );
  });

  it('stays as it is when it is made normal once more', () => {
    fc.assert(
      fc.property(node, style, (root, how) => {
        const once = normal(write(root, how));
        expect(normal(once)).toBe(once);
      }),
      { numRuns: 400 },
    );
  });

  it('is never the same for different content', () => {
    const sorted = (value: typeof node extends fc.Arbitrary<infer Node> ? Node : never): unknown => ({
      ...value,
      attributes: value.attributes.map((one) => JSON.stringify(one)).sort(),
      content: typeof value.content === 'string' ? value.content : value.content.map(sorted),
    });
    fc.assert(
      fc.property(node, node, style, (one, other, how) => {
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        expect(normal(write(one, how)) === normal(write(other, how))).toBe(same);
      }),
      { numRuns: 400 },
    );
  });

  it('differs wherever one value, name or namespace is changed', () => {
    fc.assert(
      fc.property(node, style, fc.constantFrom('value', 'local', 'namespace'), (root, how, what) => {
        const changed = {
          ...root,
          ...(what === 'value' && { attributes: [['changed', 0, 'yes'] as const, ...root.attributes] }),
          ...(what === 'local' && { local: `${root.local}x` }),
          ...(what === 'namespace' && { namespace: (root.namespace + 1) % 4 }),
        };
        expect(normal(write(changed, how))).not.toBe(normal(write(root, how)));
      }),
    );
  });

  it('reads as a person would write it', () => {
    const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
    expect(
      normal(
        `<?xml version="1.0"?><e:Envelope xmlns:e="${soap}" xmlns:unused="urn:u"><e:Body>` +
          '<LogoutResponse b="2" a="1&#xA;" xmlns="http://www.sansejour.com/"></LogoutResponse></e:Body></e:Envelope>',
      ),
    ).toBe(
      [
        '<soap:Envelope',
        `    xmlns:soap="${soap}"`,
        '    xmlns:sws="http://www.sansejour.com/">',
        '  <soap:Body>',
        '    <sws:LogoutResponse a="1&#xA;" b="2"/>',
        '  </soap:Body>',
        '</soap:Envelope>',
      ].join('\n'),
    );
  });

  it('resolves prefixes that stand in values', () => {
    const fault = (declared: string, code: string) =>
      normal(`<f ${declared}><faultcode>${code}</faultcode></f>`);
    expect(fault('xmlns:q0="urn:x"', 'q0:Bad')).toBe(fault('xmlns:z="urn:x"', 'z:Bad'));
    expect(fault('xmlns:q0="urn:x"', 'q0:Bad')).not.toBe(fault('xmlns:q0="urn:y"', 'q0:Bad'));
    // Declared nowhere, so it is plain text; it must not come to mean what the normal form declares.
    const text = normal('<a:f xmlns:a="urn:x"><c>ns1:Bad</c></a:f>');
    expect(text).not.toBe(normal('<a:f xmlns:a="urn:x"><c>a:Bad</c></a:f>'));
    expect(normal(text)).toBe(text);
  });

  it('keeps white space that is content', () => {
    const different = [
      '<a>x</a>',
      '<a> x</a>',
      '<a> </a>',
      '<a/>',
      '<a>x <b/></a>',
      '<a>x<b/></a>',
      '<a xml:space="preserve"> <b/></a>',
      '<a xml:space="preserve"><b/></a>',
    ].map(normal);
    expect(new Set(different).size).toBe(different.length);
    for (const one of different) expect(normal(one)).toBe(one);
    expect(normal('<a>\n  <b/>\n</a>')).toBe(normal('<a><b/></a>'));
  });

  it('keeps the declaration apart, and says what is wrong and where', () => {
    const read = normalXml('<?xml version="1.0" encoding="utf-8"?><a/>');
    expect(read).toEqual({
      ok: true,
      value: { text: '<a/>', declaration: '<?xml version="1.0" encoding="utf-8"?>' },
    });
    expect(normalXml('<a>\n<b></a>')).toMatchObject({ ok: false, error: { kind: 'malformed', line: 2 } });
    expect(normalXml('<!DOCTYPE a><a/>')).toMatchObject({ ok: false, error: { kind: 'doctype' } });
  });
});
