import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { binaryKind } from '../../shared/formats/list/kind-of-file.js';
import { decodedText } from '../../shared/formats/list/list-encoding.js';
import { findPasted } from '../../shared/formats/paste/find-pasted.js';
import { endpointsOf, type PastedToken, tokensOf } from '../../shared/formats/paste/pasted-tokens.js';
import { inertJson } from '../../shared/messages/visible-text.js';
import { cliWrong, fileReason } from '../../shared/text/cli-problems.js';
import { doubtMeaning, doubtText, namedDoubts } from '../../shared/text/doubts.js';
import { findText, sayNote } from '../../shared/text/find.js';
import { noListProblem } from '../../shared/text/lists.js';
import { pasteText } from '../../shared/text/paste.js';
import { tokenFingerprint } from '../secrets/fingerprint.js';
import { askReveal } from './ask-reveal.js';
import type { CommandContext } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { inertText } from './inert-text.js';
import { savedEndpoints } from './saved-environment.js';
import { UsageError } from './usage-error.js';

export interface FindOptions {
  readonly json?: boolean;
  readonly reveal?: boolean;
}

/** What a text holds: its tokens and addresses, and what is doubtful. Nothing is sent or saved. */
export async function commandFind(
  { io, printer }: CommandContext,
  file: string | undefined,
  options: FindOptions,
): Promise<number> {
  if (options.reveal === true) askReveal('--reveal');
  const bytes = file === undefined ? await allOf(io.stdin) : await bytesOf(file);
  const name = file === undefined ? findText.input : basename(file);
  const kind = bytes.length === 0 ? null : binaryKind(bytes);
  if (kind !== null) throw new UsageError({ where: name, ...noListProblem(name, kind) });
  const text = await decodedText(bytes);
  if (text.includes('\0')) throw new UsageError({ where: name, ...findText.notText });
  const { findings, notes } = findPasted(text, { endpoints: savedEndpoints(io) });
  if (notes.some(({ code }) => code === 'not-text'))
    throw new UsageError({ where: name, ...findText.notText });
  const tokens = tokensOf(findings);
  const endpoints = endpointsOf(findings);
  const lines = options.json
    ? [
        ...tokens.map((one) => inertJson(tokenLine(one, options.reveal === true))),
        ...endpoints.map((value) => inertJson({ kind: 'endpoint', value })),
      ]
    : [
        ...tokens.map((one) => humanLine(one, options.reveal === true)),
        ...endpoints.map((one) => findText.endpoint({ value: inertText(one) })),
      ];
  for (let at = 0; at < lines.length; at += 1_000)
    await printer.out(`${lines.slice(at, at + 1_000).join('\n')}\n`);
  for (const note of notes) printer.err(sayNote(note));
  printer.err(
    findText.found({
      tokens: tokens.length,
      endpoints: endpoints.length,
      doubtful: tokens.filter(({ doubts }) => doubts.length > 0).length,
    }),
  );
  return exitStatus.ok;
}

/** Absent fields are left out. `value` is the token as it would be used. */
function tokenLine(found: PastedToken, reveal: boolean) {
  const { token, mask, operations, binding, endpoint, source, line, doubts } = found;
  return {
    kind: 'token',
    token: mask,
    length: [...token].length,
    fingerprint: tokenFingerprint(token),
    ...(operations[0] !== undefined && { operation: operations[0] }),
    ...(binding !== null && { binding }),
    ...(endpoint !== null && { endpoint }),
    from: source,
    line,
    ...(doubts.length > 0 && { doubts: namedDoubts(doubts) }),
    ...(reveal && { value: token }),
  };
}

function humanLine(found: PastedToken, reveal: boolean): string {
  const { token, mask, operations, binding, endpoint, source, line, doubts, usable } = found;
  const said = [
    findText.line({ line }),
    reveal ? inertText(token) : mask,
    pasteText.source[source],
    ...operations,
  ];
  const meanings = doubts.map((doubt) => findText.doubt({ meaning: doubtMeaning(doubt) }));
  const end = usable ? [] : [findText.doubt({ meaning: doubtText.noCleaned })];
  return [[...said, binding, endpoint].filter(Boolean).join('  '), ...meanings, ...end].join('\n');
}

async function allOf(stdin: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UsageError({
      where: 'FILE',
      ...cliWrong.file({ file, why: fileReason(code, cliWrong.readingFailed) }),
    });
  }
}
