import { unescapeHtml } from '../../protocol/html-text.js';
import { type Found, type Sighting, sighted, without } from './pasted-finding.js';

const name =
  '(?:(?!__|[\\w.-]*(?:verification|csrf|xsrf|forgery|public_?key|access|refresh|api|bot|device|push))[\\w.:-]{0,40}token|auth_?key|session_?(?:key|token))';
const gap = '[\\s,;]{1,200}';
const quoted = '"([^"\\n]{1,4096})"|\'([^\'\\n]{1,4096})\'';

/** A name and its value, each behind a word that says which it is: attributes of XML and HTML, YAML, JMeter. */
const pairs: readonly RegExp[] = [
  // <add key="AuthKey" value="X"/>, <input name="token" type="hidden" value="X">
  new RegExp(
    `\\b(?:name|key|id)\\s*=\\s*(["'])${name}\\1(?:\\s+(?!value\\b)[\\w:-]+\\s*=\\s*(?:"[^"<>]{0,200}"|'[^'<>]{0,200}')){0,8}\\s+value\\s*=\\s*(?:${quoted})`,
    'gi',
  ),
  new RegExp(
    `\\bvalue\\s*=\\s*(?:${quoted})(?:\\s+(?!value\\b)[\\w:-]+\\s*=\\s*(?:"[^"<>]{0,200}"|'[^'<>]{0,200}')){0,8}?\\s+(?:name|key|id)\\s*=\\s*(["'])${name}\\3`,
    'gi',
  ),
  // - name: token⏎  value: X
  new RegExp(
    `\\b(?:name|key)["']?[ \\t]*:[ \\t]*["']?${name}["']?(?:${gap})["']?value["']?[ \\t]*:[ \\t]*(?:${quoted}|([^\\s"'#][^\\s#]{0,4095}))`,
    'gi',
  ),
  // <setting name="AuthKey"><value>X</value>, <Data Name="token">X</Data>
  new RegExp(
    `\\b(?:name|key)\\s*=\\s*(["'])${name}\\1(?:\\s[^<>]{0,300})?>\\s*(?:<value>\\s*)?([^<\\s][^<]{0,4095}?)\\s*</`,
    'gi',
  ),
  // <con:name>token</con:name><con:value>X</con:value>
  new RegExp(
    `<(?:[\\w.-]+:)?(?:name|key)>\\s*${name}\\s*</[\\w.:-]+>\\s*<(?:[\\w.-]+:)?value>\\s*([^<\\s][^<]{0,4095}?)\\s*</`,
    'gi',
  ),
  /<elementProp\s+name="token"[^<>]{0,300}>\s*(?:<boolProp[^<>]{0,200}>\w*<\/boolProp>\s*){0,6}<stringProp\s+name="Argument\.value">([^<]{1,4096})<\/stringProp>(?:\s*<stringProp\s+name="Argument\.name">token<)?/gi,
];

/** Values that stand apart from the name `token`. */
export function findPairs(text: string): Found {
  const found = pairs.flatMap((pattern) => [...text.matchAll(pattern)]);
  const findings: Sighting[] = [];
  const used: { start: number; end: number }[] = [];
  for (const match of found.sort((one, other) => one.index - other.index)) {
    if (match.index < (used.at(-1)?.end ?? 0)) continue;
    const value = match.slice(1).find((group) => group !== undefined && !/^["']$/.test(group));
    const finding = sighted('log', match.index, { token: unescapeHtml(value ?? '') });
    if (finding !== null) findings.push(finding);
    used.push({ start: match.index, end: match.index + match[0].length });
  }
  return { findings, rest: without(text, used) };
}
