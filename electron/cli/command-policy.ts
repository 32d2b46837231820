import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readPolicy } from '../../shared/formats/policy/read-policy.js';
import { inertJson } from '../../shared/messages/visible-text.js';
import { speaking } from '../../shared/text/language.js';
import { policyFixes, policyText, sayPolicyProblem } from '../../shared/text/policy.js';
import { openTo } from '../admin/policy-file.js';
import type { CommandContext } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { inertText } from './inert-text.js';
import { UsageError } from './usage-error.js';

/** `policy check FILE`. Status 0: sound; 1: not, and where; 2: there is no such file. Nothing is changed by it. */
export async function commandPolicy(
  { printer }: CommandContext,
  file: string,
  options: { readonly json?: boolean },
): Promise<number> {
  const read = readPolicy(textOf(file));
  if (!read.ok) {
    const json = () => read.error.map((one) => ({ ...one, message: sayPolicyProblem(one) }));
    const human = read.error.map((one) =>
      policyText.place({
        file,
        line: String(one.line),
        column: String(one.column),
        what: inertText(sayPolicyProblem(one)),
      }),
    );
    await printer.out(
      options.json
        ? `${inertJson({ sound: false, problems: speaking('en', json) })}\n`
        : `${human.join('\n')}\n`,
    );
    return exitStatus.refused;
  }
  const fixes = policyFixes(read.value);
  const head = fixes.length === 0 ? policyText.soundEmpty({ file }) : policyText.sound({ file });
  const human = [head, ...fixes.map(({ said }) => `  ${inertText(said)}`)].join('\n');
  const json = speaking('en', () => ({
    sound: true,
    fixes: policyFixes(read.value).map(({ field, said }) => ({ field, meaning: said })),
  }));
  await printer.out(options.json ? `${inertJson(json)}\n` : `${human}\n`);
  const open = openTo(resolve(file), statSync(file), [0]);
  if (open !== null) printer.err(policyText.noteOpen({ path: open.path, why: policyText.openWhy[open.why] }));
  return exitStatus.ok;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
    throw new UsageError({
      where: file,
      message: policyText.notReadable({ file, why }),
      todo: policyText.notReadableTodo,
    });
  }
}
