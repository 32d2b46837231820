import { latin1 } from '../../protocol/latin1.js';
import { base64Of, bytesOfBinary, textOf } from './byte-text.js';
import { type CurlPlan, looksLikeFile } from './curl-plan.js';

/** An argument of a program may not be longer on Linux; one of a shell's own command may. */
const longestArgument = 100_000;

/** A command for bash and zsh. */
export function curlForBash(plan: CurlPlan): string {
  const { before, argument } = bodyOf(plan.body);
  const words = [
    `${before}curl --disable ${bashWord(plan.url)}`,
    ...plan.options.map(([name, value]) => (value === undefined ? name : `${name} ${bashWord(value)}`)),
    ...argument,
  ];
  return `${words.join(' \\\n  ')}\n`;
}

function bodyOf(body: Uint8Array | null): { before: string; argument: string[] } {
  if (body === null) return { before: '', argument: [] };
  if (textOf(body) === null) {
    return {
      before: `printf %s '${base64Of(body)}' | base64 -d | `,
      argument: ['--data-binary @-'],
    };
  }
  const binary = latin1(body);
  if (body.length > longestArgument) {
    return { before: `printf %s ${bashWord(binary)} | `, argument: ['--data-binary @-'] };
  }
  // Both send the text as it is; only one of them would take it for the name of a file.
  const option = looksLikeFile(binary) ? '--data-raw' : '--data-binary';
  return { before: '', argument: [`${option} ${bashWord(binary)}`] };
}

/** One word of a command, quoted. `binary` has one character per byte and no zero byte. */
function bashWord(binary: string): string {
  const text = textOf(bytesOfBinary(binary));
  if (text !== null && /^[^'\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u.test(text.replaceAll('\n', ''))) return `'${text}'`;
  return `$'${text === null ? escaped(binary) : Array.from(text, escapedCharacter).join('')}'`;
}

const names: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** What a terminal obeys instead of showing is written as its bytes. */
function escapedCharacter(character: string): string {
  if (names[character] !== undefined) return names[character];
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character)
    ? escaped(latin1(new TextEncoder().encode(character)))
    : character;
}

function escaped(binary: string): string {
  return binary.replace(
    /[^ -&(-[\]-~]/g,
    (byte) => names[byte] ?? `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
