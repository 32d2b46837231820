import type { ComposeDraft } from '../model/raw-request.js';
import { parseXml } from '../protocol/xml-gate.js';
import { childElements, textOf, type XmlElement } from '../protocol/xml-tree.js';
import { composeText } from '../text/compose.js';
import { composeDifferenceText as say } from '../text/compose-differences.js';
import { type DraftHeader, type ParsedDraft, parseDraft } from './parse-draft.js';

/** What differs from the contract's own request, one sentence each; nothing where the same would leave. */
export function differencesFrom(contract: ComposeDraft, yours: ComposeDraft): string[] {
  const one = parseDraft(contract.text);
  const other = parseDraft(yours.text);
  return [
    ...requestLineDifferences(one, other),
    ...headerDifferences(one.headers, other.headers, yours.fixLength),
    ...bodyDifferences(one.body, other.body),
    ...writingDifferences(contract, yours),
  ];
}

function requestLineDifferences(
  { requestLine: one }: ParsedDraft,
  { requestLine: other }: ParsedDraft,
): string[] {
  const said: string[] = [];
  if (one.method !== other.method) said.push(say.method({ one: one.method, other: other.method }));
  const path = (target: string) => target.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
  const host = (target: string) => /^https?:\/\/([^/?#]*)/i.exec(target)?.[1];
  if (host(other.target) !== undefined && host(one.target) !== host(other.target)) {
    said.push(say.host({ one: host(one.target) ?? '', other: host(other.target) ?? '' }));
  }
  if (path(one.target) !== path(other.target))
    said.push(say.address({ one: path(one.target), other: path(other.target) }));
  if (other.version !== null && other.version !== 'HTTP/1.1')
    said.push(say.version({ version: other.version }));
  return said;
}

function headerDifferences(
  one: readonly DraftHeader[],
  other: readonly DraftHeader[],
  fixLength: boolean,
): string[] {
  const said: string[] = [];
  const keyOf = ({ name }: DraftHeader) => name.trim().toLowerCase();
  for (const header of one) {
    const same = other.filter((candidate) => keyOf(candidate) === keyOf(header));
    const [first, ...more] = same;
    if (first === undefined) {
      if (!(fixLength && keyOf(header) === 'content-length')) said.push(say.missing({ name: header.name }));
      continue;
    }
    if (more.length > 0) said.push(say.repeated({ name: first.name, n: same.length }));
    if (first.name !== header.name) said.push(say.spelled({ one: header.name, other: first.name }));
    const isWritten = fixLength && same.length === 1 && keyOf(header) === 'content-length';
    if (first.value !== header.value && !isWritten) {
      said.push(say.value({ name: header.name, one: header.value ?? '', other: first.value ?? '' }));
    }
  }
  for (const header of other) {
    if (!one.some((candidate) => keyOf(candidate) === keyOf(header)))
      said.push(say.added({ name: header.name }));
  }
  const common = (list: readonly DraftHeader[], filter: readonly DraftHeader[]) =>
    [...new Set(list.map(keyOf))]
      .filter((key) => filter.some((candidate) => keyOf(candidate) === key))
      .join();
  if (common(one, other) !== common(other, one)) said.push(say.order);
  return said;
}

function bodyDifferences(one: string, other: string): string[] {
  if (one === other) return [];
  if (other === '') return [say.bodyMissing];
  if (one === '') return [say.bodyAdded];
  const roots = [parseXml(one), parseXml(other.replace(/^\ufeff/, ''))] as const;
  if (!roots[0].ok) return [say.body];
  if (!roots[1].ok) return [say.bodyNotXml];
  const said: string[] = [];
  compareElements(roots[0].value, roots[1].value, said);
  return said.length > 0 ? said : [say.bodySpelling];
}

const mostSaid = 12;

function compareElements(one: XmlElement, other: XmlElement, said: string[]): void {
  if (said.length >= mostSaid) return;
  if (one.local !== other.local) said.push(say.element({ one: one.local, other: other.local }));
  if (one.namespace !== other.namespace)
    said.push(
      say.namespace({
        name: other.local,
        one: one.namespace || say.noNamespace,
        other: other.namespace || say.noNamespace,
      }),
    );
  const [ones, others] = [childElements(one), childElements(other)];
  if (ones.length === 0 && others.length === 0) {
    if (textOf(one) !== textOf(other)) said.push(say.text({ name: other.local }));
    return;
  }
  for (let at = 0; at < Math.max(ones.length, others.length); at++) {
    const [left, right] = [ones[at], others[at]];
    if (left && right) compareElements(left, right, said);
    else if (left) said.push(say.elementMissing({ name: left.local }));
    else if (right) said.push(say.elementAdded({ name: right.local, parent: other.local }));
  }
}

function writingDifferences(contract: ComposeDraft, yours: ComposeDraft): string[] {
  const { charset, headEnds } = yours;
  const bareHead = headEnds === 'lf' && contract.headEnds === 'crlf';
  const bodyEnds = yours.bodyEnds !== contract.bodyEnds && parseDraft(yours.text).body.includes('\n');
  return [
    ...(charset !== contract.charset ? [say.charset({ charset: composeText.charsets[charset] })] : []),
    ...(bareHead ? [say.headEnds] : []),
    ...(bodyEnds ? [say.bodyEnds({ ends: composeText.ends[yours.bodyEnds] })] : []),
  ];
}
