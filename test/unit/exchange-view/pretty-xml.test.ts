import * as fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { prettyXml } from '../../../shared/messages/pretty-xml.js';

/** What a reader of the XML sees: everything but white space between elements. */
function treeOf(xml: string): string {
  const parts: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text.trim() !== '') parts.push(`text ${JSON.stringify(text)}`);
    text = '';
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (part) => {
    text += part;
  });
  const push = (part: string): void => {
    flush();
    parts.push(part);
  };
  parser.on('opentag', (tag) =>
    push(`open ${tag.name} ${JSON.stringify(Object.values(tag.attributes).map((a) => [a.name, a.value]))}`),
  );
  parser.on('closetag', (tag) => push(`close ${tag.name}`));
  parser.on('comment', (part) => push(`comment ${part}`));
  parser.on('cdata', (part) => push(`cdata ${part}`));
  parser.on('processinginstruction', (part) => push(`instruction ${part.target} ${part.body}`));
  parser.write(xml).close();
  flush();
  return parts.join('\n');
}

const text = fc.stringMatching(/^[a-z0-9 \n\t.ığü]{0,12}$/);
const piece = fc.letrec<{ node: string; element: string }>((tie) => ({
  element: fc
    .tuple(fc.constantFrom('a', 'b', 'x'), text, fc.array(tie('node'), { maxLength: 4 }), fc.boolean())
    .map(([name, value, children, keep]) => {
      const attributes = ` v="${value.replaceAll('\n', '>')}"${keep && children.length > 2 ? ' xml:space="preserve"' : ''}`;
      return children.length === 0
        ? `<${name}${attributes}/>`
        : `<${name}${attributes}>${children.join('')}</${name}>`;
    }),
  node: fc.oneof(
    { maxDepth: 5 },
    text,
    text.map((value) => `<![CDATA[<${value}&]]>`),
    text.map((value) => `<!-- ${value} > -->`),
    text.map((value) => `<?go ${value.trim()}x?>`),
    fc.constantFrom('&amp;', '&#x20;', ' ', '\r\n  '),
    tie('element'),
  ),
}));

describe('prettyXml', () => {
  it('keeps the tree, whatever the XML', () => {
    fc.assert(
      fc.property(piece.element, (xml) => {
        const pretty = prettyXml(xml);
        expect(pretty.formatted).toBe(true);
        expect(treeOf(pretty.text)).toBe(treeOf(xml));
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing when it formats what it formatted', () => {
    fc.assert(
      fc.property(piece.element, (xml) => {
        const once = prettyXml(xml).text;
        expect(prettyXml(once).text).toBe(once);
      }),
    );
  });

  it('gives any text back as it came where it is not well-formed', () => {
    fc.assert(
      fc.property(fc.string(), (xml) => {
        const pretty = prettyXml(xml);
        if (!pretty.formatted) expect(pretty.text).toBe(xml);
      }),
    );
  });

  it('lays elements out and leaves text and mixed content alone', () => {
    const mixed = '<p>one <b>two</b>\n three<i/> </p>';
    expect(prettyXml(`<?xml version="1.0"?><r><a><b/></a>${mixed}<c>  </c><!-- x --></r>`).text).toBe(
      `<?xml version="1.0"?>\n<r>\n  <a>\n    <b/>\n  </a>\n  ${mixed}\n  <c>  </c>\n  <!-- x -->\n</r>`,
    );
  });

  it.each([
    '<a><![CDATA[x]]><b/></a>',
    '<a><b/>&#x20;<b/></a>',
    '<a xml:space="preserve"> <b/> </a>',
    '<a> </a>',
  ])('adds nothing inside %s', (xml) => {
    expect(prettyXml(`<r>${xml}</r>`).text).toBe(`<r>\n  ${xml}\n</r>`);
  });

  it('says where and why it did not format', () => {
    expect(prettyXml('<a>\n<b></a>')).toMatchObject({ formatted: false, problem: { line: 2 } });
    expect(prettyXml('<s:a/>')).toMatchObject({ formatted: false });
    expect(prettyXml('')).toMatchObject({ formatted: false, text: '' });
  });

  it('reads past > in attributes and in an internal subset', () => {
    const xml = '<!DOCTYPE r [<!ELEMENT r ANY><!-- ]> -->]><r a=">"><b c=\'/>\'/></r>';
    expect(prettyXml(xml).text).toBe(
      '<!DOCTYPE r [<!ELEMENT r ANY><!-- ]> -->]>\n<r a=">">\n  <b c=\'/>\'/>\n</r>',
    );
  });
});
