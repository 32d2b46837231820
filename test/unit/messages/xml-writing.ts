import fc from 'fast-check';

/** XML content, apart from how it is written. Text and elements never touch: that is where white space is content. */
export interface Node {
  readonly local: string;
  /** Index into `namespaces`; 0: in none. */
  readonly namespace: number;
  readonly attributes: readonly (readonly [local: string, namespace: number, value: string])[];
  readonly content: string | readonly Node[];
}

export const namespaces = ['', 'http://www.sansejour.com/', 'urn:b', 'urn:c'] as const;

const local = fc.constantFrom('a', 'b', 'Body', 'token', 'x-1', 'ü');
const value = fc
  .string({ unit: fc.constantFrom('x', 'y', ' ', '<', '>', '&', '"', "'", '\t', '\n', 'é', '😀', ']', ':') })
  // What reads as a prefixed name has a test of its own.
  .filter((text) => !/^\s*[\p{L}_][\p{L}\p{N}._-]*:[\p{L}_]/u.test(text));
const attributes = fc.uniqueArray(fc.tuple(local, fc.nat(3), value), {
  maxLength: 4,
  selector: ([name, namespace]) => `${name} ${namespace}`,
});

export const node: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.record({
    local,
    namespace: fc.nat(3),
    attributes,
    content: fc.oneof({ depthSize: 'small' }, value, fc.array(tie('node'), { minLength: 1, maxLength: 3 })),
  }),
})).node;

/** A way to write it. Each choice is made anew wherever it comes up. */
export interface Style {
  readonly seed: number;
}
export const style: fc.Arbitrary<Style> = fc.record({ seed: fc.nat() });

/** Writes the content in one of the many ways in which it can be written. */
export function write(root: Node, { seed }: Style): string {
  let state = seed % 2147483647 || 1;
  const random = (below: number): number => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const pick = <Value>(...of: Value[]): Value => of[random(of.length)] as Value;
  const space = () => pick('', '', '\n  ', ' ', '\r\n', '<!-- said -->');
  const prefixes = ['', ...pick(['p', 'q', 'r'], ['soap', 'ns2', 'ns1'], ['sws', 'sws_', '_'])];

  const escaped = (text: string, quote: string) =>
    [...text]
      .map((character) => {
        const code = character.codePointAt(0) ?? 0;
        const must =
          character === '<' || character === '&' || character === quote || '\t\n>'.includes(character);
        if (!must && random(5) > 0) return character;
        const named: Record<string, string> = {
          '<': '&lt;',
          '>': '&gt;',
          '&': '&amp;',
          '"': '&quot;',
          "'": '&apos;',
        };
        return pick(named[character] ?? `&#${code};`, `&#${code};`, `&#x${code.toString(16)};`);
      })
      .join('');
  const text = (of: string) =>
    of !== '' && random(4) === 0 && !of.includes(']') ? `<![CDATA[${of}]]>` : escaped(of, '');
  const shuffled = (items: string[]) => {
    for (let at = items.length - 1; at > 0; at--) {
      const other = random(at + 1);
      [items[at], items[other]] = [items[other] ?? '', items[at] ?? ''];
    }
    return items;
  };

  const element = (of: Node, isRoot: boolean): string => {
    const byDefault = of.namespace !== 0 && random(3) === 0;
    const named = (name: string, namespace: number) =>
      namespace === 0 ? name : `${prefixes[namespace]}:${name}`;
    const name = byDefault ? of.local : named(of.local, of.namespace);
    const declared = [1, 2, 3].map((at) => `xmlns:${prefixes[at]}="${namespaces[at]}"`);
    const pairs = [
      ...(isRoot || random(6) === 0 ? declared : []),
      ...(byDefault ? [`xmlns='${namespaces[of.namespace]}'`] : of.namespace === 0 ? ['xmlns=""'] : []),
      ...of.attributes.map(([attribute, namespace, content]) => {
        const quote = pick('"', "'");
        return `${named(attribute, namespace)}${pick('', ' ')}=${pick('', ' ')}${quote}${escaped(content, quote)}${quote}`;
      }),
    ];
    const start = [name, ...shuffled(pairs)].join(pick(' ', '\n', '  '));
    if (of.content === '' && random(2) === 0) return `<${start}${pick('', ' ')}/>`;
    const inner =
      typeof of.content === 'string'
        ? text(of.content)
        : `${space()}${of.content.map((child) => element(child, false) + space()).join('')}`;
    return `<${start}>${inner}</${name}${pick('', ' ')}>`;
  };
  const declaration = pick('', '<?xml version="1.0"?>', '<?xml version="1.0" encoding="utf-8"?>\r\n');
  return `${declaration}${element(root, true)}${pick('', '\n')}`;
}
