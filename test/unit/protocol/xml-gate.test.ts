import { describe, expect, it } from 'vitest';
import { parseXml, xmlLimits } from '../../../shared/protocol/xml-gate.js';
import { childElements, textOf } from '../../../shared/protocol/xml-tree.js';

describe('parseXml', () => {
  it('gives names by namespace, attributes, text in one piece and the source of each element', () => {
    const parsed = parseXml(
      '<a:r xmlns:a="u" xmlns="v" a:x="1" y="&#9;2"> t<!-- -->u<![CDATA[<]]><e><f/></e ></a:r>',
    );
    if (!parsed.ok) throw new Error(parsed.error.message);
    const root = parsed.value;
    expect([root.local, root.namespace]).toEqual(['r', 'u']);
    expect(root.attributes).toContainEqual({ local: 'x', namespace: 'u', value: '1' });
    expect(root.attributes).toContainEqual({ local: 'y', namespace: '', value: '\t2' });
    expect(root.children[0]).toBe(' tu<');
    const [inner] = childElements(root);
    expect(inner).toMatchObject({ local: 'e', namespace: 'v', source: '<f/>' });
    expect(textOf(root)).toBe(' tu<');
  });

  it('says where it went wrong, from 1', () => {
    expect(parseXml('<a>\n  <b></c></a>')).toMatchObject({
      ok: false,
      error: { kind: 'malformed', line: 2, column: 10 },
    });
    expect(parseXml('<a><b>')).toMatchObject({ ok: false, error: { kind: 'incomplete' } });
    expect(parseXml('')).toMatchObject({ ok: false, error: { kind: 'incomplete' } });
  });

  it('names the limit that it is over', () => {
    const refused = (text: string) => {
      const parsed = parseXml(text);
      return parsed.ok ? null : [parsed.error.kind, parsed.error.message];
    };
    const { characters, depth, elements, attributesOfAnElement: most } = xmlLimits;
    const attributes = (count: number) =>
      `<a ${Array.from({ length: count }, (_, n) => `a${n}="" `).join('')}/>`;
    expect(refused(attributes(most))).toBeNull();
    expect(refused(attributes(most + 1))).toEqual(['limit', `more than ${most} attributes on one element`]);
    expect(refused('<a>'.repeat(depth + 1))).toEqual(['limit', `more than ${depth} levels`]);
    expect(refused(`<r>${'<b/>'.repeat(elements - 1)}</r>`)).toBeNull();
    expect(refused(`<r>${'<b/>'.repeat(elements)}</r>`)).toEqual(['limit', `more than ${elements} elements`]);
    expect(parseXml(`<a>${' '.repeat(characters)}</a>`)).toEqual({
      ...{
        ok: false,
        error: { kind: 'limit', message: `more than ${characters} characters`, line: 1, column: 1 },
      },
    });
    expect(refused('<!DOCTYPE a><a/>')).toEqual(['doctype', 'a document type declaration is not accepted']);
    expect(refused('<a><')?.[1]).not.toMatch(/^\d+:/);
    expect(refused('<a></b>')?.[1]).not.toMatch(/^\d+:/);
  });

  it('refuses a document type before it reads on', () => {
    const result = parseXml('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>');
    expect(result).toMatchObject({ ok: false, error: { kind: 'doctype', line: 1 } });
  });

  it('takes a document type in a comment for what it is, and finds one behind it', () => {
    expect(parseXml('<!-- <!DOCTYPE a> --><a/>').ok).toBe(true);
    expect(parseXml('<!-- <!DOCTYPE a> --><!DOCTYPE a><a/>')).toMatchObject({ error: { kind: 'doctype' } });
    expect(parseXml('<!-- <a> --><!DOCTYPE a><a/>')).toMatchObject({ error: { kind: 'doctype' } });
  });

  it('stops at its limits', () => {
    const nested = (levels: number) => '<a>'.repeat(levels) + '</a>'.repeat(levels);
    expect(parseXml(nested(xmlLimits.depth)).ok).toBe(true);
    expect(parseXml(nested(xmlLimits.depth + 1))).toMatchObject({ error: { kind: 'limit' } });
    expect(parseXml(' '.repeat(xmlLimits.characters + 1))).toMatchObject({ error: { kind: 'limit' } });
  });
});
