import { readFileSync } from 'node:fs';
import { explainAnswer } from '../../shared/formats/explain-answer.js';
import { findPasted } from '../../shared/formats/paste/find-pasted.js';
import { maskText } from '../../shared/masking/mask-text.js';
import { inertJson } from '../../shared/messages/visible-text.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import { type Operation, operations } from '../../shared/model/words.js';
import { parseDraft } from '../../shared/raw-request/parse-draft.js';
import { typedSecrets } from '../../shared/raw-request/typed-secrets.js';
import { cliText } from '../../shared/text/en/cli.js';
import { answeredByText } from '../../shared/text/en/outcomes.js';
import { causeLine } from './act-line.js';
import type { CommandContext } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { inertText } from './inert-text.js';
import { readBinding } from './option-values.js';
import { UsageError } from './usage-error.js';

export interface ExplainOptions {
  readonly binding?: string;
  readonly operation?: string;
  readonly json?: boolean;
}

/** What a recorded answer means; from a file or from stdin. Nothing is sent and nothing is kept. */
export async function commandExplain(
  { io, printer }: CommandContext,
  file: string | undefined,
  options: ExplainOptions,
): Promise<number> {
  const bytes = file === undefined || file === '-' ? await readAll(io.stdin) : readFile(file);
  const text = new TextDecoder('utf-8').decode(bytes);
  const binding = options.binding === undefined ? undefined : readBinding(options.binding);
  const operation = options.operation === undefined ? undefined : readOperation(options.operation);
  const secrets: Secret[] = [
    ...findPasted(text).findings.flatMap((finding) =>
      'token' in finding && typeof finding.token === 'string'
        ? [{ kind: 'token' as const, text: finding.token }]
        : [],
    ),
    // Credentials, and whatever the text itself calls a password or a token.
    ...typedSecrets(parseDraft(text)),
  ];
  const explained = explainAnswer(text, { binding, operation }, (part) => maskText(part, secrets));
  if (explained === null) throw new UsageError({ where: file ?? 'stdin', ...cliText.wrong.noAnswer });
  const { told } = explained;
  const { cause, meaning, advice, answeredBy } = causeLine(told);
  if (options.json) {
    const { fault, status, active } = told;
    const line = {
      ...{
        operation: explained.operation,
        binding: explained.binding,
        outcome: told.outcome,
        cause,
        meaning,
        advice,
      },
      ...(answeredBy !== undefined && { answeredBy }),
      ...(active !== undefined && { active }),
      ...(typeof status === 'number' && { status }),
      ...(fault && { fault: { code: fault.code, reason: fault.reason } }),
    };
    await printer.out(`${inertJson(line)}\n`);
    return exitStatus.ok;
  }
  const who = answeredByText(told);
  const lines = [`${told.outcome} (${cause})`, ...(who === null ? [] : [who]), meaning ?? '', advice ?? ''];
  await printer.out(`${lines.map(inertText).join('\n')}\n`);
  return exitStatus.ok;
}

function readOperation(text: string): Operation {
  const found = operations.find((name) => name.toLowerCase() === text.toLowerCase());
  if (found) return found;
  throw new UsageError({ where: '--operation', ...cliText.wrong.operation(operations) });
}

function readFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError({ where: file, ...cliText.wrong.noAnswer });
  }
}

async function readAll(stdin: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
