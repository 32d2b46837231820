import { readFileSync } from 'node:fs';
import { explainText } from '../../shared/diagnosis/explain-text.js';
import { inertJson, visibleLine } from '../../shared/messages/visible-text.js';
import { type Operation, operations } from '../../shared/model/words.js';
import { cliWrong } from '../../shared/text/cli-problems.js';
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
  const explained = explainText(text, { binding, operation });
  if (explained === null) throw new UsageError({ where: file ?? 'stdin', ...cliWrong.noAnswer });
  const { verdict, sure, answeredBy, answeredByLine } = explained;
  const meaning = visibleLine(explained.meaning);
  const advice = visibleLine(explained.advice);
  if (options.json) {
    const { outcome, cause, fault, status, active } = verdict;
    const line = {
      ...{
        operation: explained.operation,
        binding: explained.binding,
        outcome,
        cause,
        sure,
        meaning,
        advice,
      },
      ...(answeredBy !== null && { answeredBy }),
      ...(active !== undefined && { active }),
      ...(typeof status === 'number' && { status }),
      ...(fault && { fault: { code: fault.code, reason: fault.reason } }),
    };
    await printer.out(`${inertJson(line)}\n`);
    return exitStatus.ok;
  }
  const lines = [
    `${verdict.outcome} (${verdict.cause})`,
    ...(answeredByLine === null ? [] : [answeredByLine]),
    meaning,
    advice,
  ];
  await printer.out(`${lines.map((line) => inertText(line)).join('\n')}\n`);
  return exitStatus.ok;
}

function readOperation(text: string): Operation {
  const found = operations.find((name) => name.toLowerCase() === text.toLowerCase());
  if (found) return found;
  throw new UsageError({ where: '--operation', ...cliWrong.operation({ names: operations.join(', ') }) });
}

function readFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError({ where: file, ...cliWrong.noAnswer });
  }
}

async function readAll(stdin: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
