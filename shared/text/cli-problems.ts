import { textOf } from './text-of.js';

export const cliWrong = textOf('cliProblems');

const fileReasons = textOf('fileReasons');

/** Why a file could not be used, by Node's code. */
export function fileReason(code: string, otherwise: string): string {
  const known: Readonly<Record<string, string>> = fileReasons;
  return known[code] ?? (code || otherwise);
}

/** A production environment's name is to be confirmed. */
export function confirmProblem(name: string, given: boolean) {
  return cliWrong.confirm({ name, given, quoted: quoted(name) });
}

/** As a shell takes it as one word. */
function quoted(name: string): string {
  return /^[\w.-]+$/.test(name) ? name : `"${name.replaceAll(/(["\\$`])/g, '\\$1')}"`;
}
