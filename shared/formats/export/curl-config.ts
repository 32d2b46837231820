import { latin1 } from '../../protocol/latin1.js';
import { textOf } from './byte-text.js';
import { type CurlPlan, looksLikeFile } from './curl-plan.js';

/** A line of curl's configuration that is longer is not read by all versions. */
const longestLine = 60_000;

/**
 * The plan in the words of curl's configuration file, which no shell reads: nothing in it depends on how a shell quotes.
 * One character per byte. `bodyApart`: the body does not fit in and must come from a file.
 */
export function curlConfig(plan: CurlPlan): { readonly binary: string; readonly bodyApart: boolean } {
  const bodyApart = plan.body !== null && (plan.body.length > longestLine || textOf(plan.body) === null);
  const lines = [`url = ${quoted(plan.url)}`];
  for (const [name, value] of plan.options) {
    lines.push(value === undefined ? name.slice(2) : `${name.slice(2)} = ${quoted(value)}`);
  }
  if (plan.body !== null && !bodyApart) {
    const binary = latin1(plan.body);
    lines.push(`${looksLikeFile(binary) ? 'data-raw' : 'data-binary'} = ${quoted(binary)}`);
  }
  return { binary: `${lines.join('\n')}\n`, bodyApart };
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

function quoted(binary: string): string {
  return `"${binary.replace(/[\\"\n\r\t\v]/g, (character) => escapes[character] ?? character)}"`;
}
