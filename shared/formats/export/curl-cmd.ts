import { latin1 } from '../../protocol/latin1.js';
import { base64Of, bytesOfBinary } from './byte-text.js';
import { curlConfig } from './curl-config.js';
import type { CurlPlan } from './curl-plan.js';

const folder = '%TEMP%\\session-desk-';
/** cmd.exe takes 8,191 characters a line. */
const longestLine = 4_000;

/**
 * Commands for cmd.exe, typed in or in a run file.
 *
 * What both read the same stands there to be read. What they do not (a per cent sign, a line end, anything beyond
 * ASCII) goes through a file that `certutil` makes of base64, in which no character means anything to a shell.
 */
export function curlForCmd(plan: CurlPlan): string {
  const body = plan.body === null ? null : latin1(plan.body);
  const words = plan.options.map(([name, value]) =>
    value === undefined ? name : `${name} ${cmdWord(value)}`,
  );
  const line = [`curl --disable ${cmdWord(plan.url)}`, ...words].join(' ^\r\n  ');
  const isReadable = [plan.url, ...plan.options.map(([, value = '']) => value)].every(isSafe);
  if (!isReadable || line.length > longestLine) return throughFiles(plan);
  if (body === null) return `${line}\r\n`;
  if (isSafe(body) && !body.startsWith('@') && line.length + body.length < longestLine) {
    return `${line} ^\r\n  --data-binary ${cmdWord(body)}\r\n`;
  }
  return [
    ...decoded('body', plan.body ?? new Uint8Array(0)),
    `${line} ^\r\n  --data-binary "@${folder}body.bin"`,
    removed('body'),
    '',
  ].join('\r\n');
}

function throughFiles(plan: CurlPlan): string {
  const { binary, bodyApart } = curlConfig(plan);
  const body = bodyApart && plan.body !== null ? plan.body : null;
  return [
    ...decoded('request', bytesOfBinary(binary)),
    ...(body === null ? [] : decoded('body', body)),
    `curl --disable --config "${folder}request.bin"${body === null ? '' : ` --data-binary "@${folder}body.bin"`}`,
    removed('request'),
    ...(body === null ? [] : [removed('body')]),
    '',
  ].join('\r\n');
}

function decoded(name: string, bytes: Uint8Array): string[] {
  const pieces = base64Of(bytes).match(/.{1,3900}/g) ?? [];
  return [
    ...pieces.map((piece, i) => `${i === 0 ? '>' : '>>'}"${folder}${name}.b64" echo ${piece}`),
    `certutil -f -decode "${folder}${name}.b64" "${folder}${name}.bin" >nul`,
  ];
}

function removed(name: string): string {
  return `del "${folder}${name}.b64" "${folder}${name}.bin"`;
}

function isSafe(text: string): boolean {
  return /^[ -$&-~]*$/.test(text);
}

/**
 * One argument: quoted as a Windows program takes it apart, then every sign that means something to cmd.exe behind a
 * caret, the quotes too, so that cmd.exe never thinks itself inside quotes.
 */
export function cmdWord(text: string): string {
  const quoted = `"${text.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
  return quoted.replace(/[()!^"<>&|]/g, '^$&');
}
