import { type Spelling, spellings } from '../../model/difference.js';
import { isXmlSpace } from '../../protocol/xml-tree.js';
import { type XmlToken, xmlTokenAt } from '../xml-tokens.js';

/** In which of them two texts differ that say the same. Both must be well-formed; line ends count for nothing. */
export function spellingDifferences(a: string, b: string): readonly Spelling[] {
  const [one, other] = [spellingOf(a), spellingOf(b)];
  const differs = (what: Spelling) => one[what].join('\n') !== other[what].join('\n');
  // Where one declares a namespace more, the order of what is declared and its quotes say nothing.
  const followers: readonly Spelling[] = differs('namespaces') ? ['attribute-order', 'quotes'] : [];
  return spellings.filter((what) => differs(what) && !followers.includes(what));
}

type Written = Record<Spelling, string[]>;

function spellingOf(source: string): Written {
  const text = source.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '');
  const written = Object.fromEntries(spellings.map((what) => [what, [] as string[]])) as Written;
  let before: XmlToken | null = null;
  for (let token = xmlTokenAt(text, 0); token; token = xmlTokenAt(text, token.end)) {
    const raw = text.slice(token.start, token.end);
    switch (token.kind) {
      case 'start':
      case 'empty':
        readTag(raw, written);
        if (token.kind === 'empty') written['empty-elements'].push('one tag');
        break;
      case 'end':
        if (before?.kind === 'start') written['empty-elements'].push('two tags');
        addSpace(raw, written);
        break;
      case 'text':
        if (isXmlSpace(raw)) written['white-space'].push(raw);
        else if (raw.includes('&')) written.references.push(raw);
        break;
      case 'cdata':
        written.references.push(raw);
        break;
      case 'instruction':
        written[token.start === 0 && /^<\?xml\s/.test(raw) ? 'declaration' : 'comments'].push(raw);
        break;
      default:
        written.comments.push(raw);
    }
    before = token;
  }
  return written;
}

const attribute = /([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function readTag(raw: string, written: Written): void {
  const prefixes: string[] = [];
  const declared: string[] = [];
  for (const [whole, name = '', double, single] of raw.matchAll(attribute)) {
    const value = double ?? single ?? '';
    const colon = name.indexOf(':');
    written.quotes.push(whole.at(-1) ?? '');
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      declared.push(value);
      written['attribute-order'].push(value);
      continue;
    }
    prefixes.push(`${name.slice(colon + 1)} ${name.slice(0, Math.max(0, colon))}`);
    written['attribute-order'].push(name.slice(colon + 1));
    if (value.includes('&')) written.references.push(value);
  }
  const tag = /^<([^\s/>]+)/.exec(raw)?.[1] ?? '';
  written.prefixes.push(tag.includes(':') ? tag.slice(0, tag.indexOf(':')) : '', ...prefixes.sort());
  written.namespaces.push(declared.sort().join(' '));
  addSpace(raw, written);
}

/** How the parts of a tag are set apart, however many there are. */
function addSpace(raw: string, written: Written): void {
  const gaps = raw.replace(/"[^"]*"|'[^']*'/g, '""').match(/\s+/g) ?? [];
  written['white-space'].push([...new Set(gaps)].sort().join('|'));
}
