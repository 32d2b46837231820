import { inertJson } from '../../shared/messages/visible-text.js';
import type { TeamDifference } from '../../shared/model/team-file.js';
import { teamText } from '../../shared/text/team.js';
import { openTeamFile, takeTeamFile, writeTeamFile } from '../evidence/team-files.js';
import { newId } from '../storage/new-id.js';
import type { CommandContext } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { inertText } from './inert-text.js';
import { tellAudit } from './open-saved-data.js';
import { openOwnData } from './own-data.js';
import { UsageError } from './usage-error.js';

/** `environments export FILE`: without tokens and passwords. */
export async function commandExport(context: CommandContext, path: string): Promise<number> {
  const data = await openOwnData(context, null);
  try {
    tellAudit(context);
    const written = writeTeamFile(data, path, 'cli');
    if (!written.ok) throw new UsageError({ ...written.error, where: path });
    context.printer.err(teamText.exported(written.value));
    return exitStatus.ok;
  } finally {
    data.close();
  }
}

/** `environments import FILE`: says what differs, and takes it with `--take`. */
export async function commandTeamImport(
  context: CommandContext,
  path: string,
  options: { readonly take?: boolean; readonly json?: boolean },
): Promise<number> {
  const { printer } = context;
  const data = await openOwnData(context, options.take ? teamText.inUse : null);
  try {
    const opened = openTeamFile(data, path);
    if (!opened.ok) throw new UsageError({ ...opened.error, where: path });
    const { differences } = opened.value;
    for (const one of differences) await printer.out(options.json ? `${inertJson(one)}\n` : humanLines(one));
    if (!options.take) {
      printer.err(teamText.toTake);
      return exitStatus.ok;
    }
    const made = { at: new Date().toISOString(), newId: () => newId(Date.now()) };
    const taken = takeTeamFile(
      data,
      opened.value,
      differences.map(({ key }) => key),
      made,
    );
    if (!taken.ok) throw new UsageError(taken.error);
    printer.err(teamText.taken({ n: taken.value.taken }));
    return exitStatus.ok;
  } finally {
    data.close();
  }
}

function humanLines({ what, name, state, fields }: TeamDifference): string {
  const head = teamText.line({
    what: teamText.what[what],
    name: inertText(name),
    state: teamText.state[state],
  });
  const lines = fields.map(({ field, from, to }) =>
    teamText.field({
      field: inertText(field),
      from: inertText(from) || teamText.empty,
      to: inertText(to) || teamText.empty,
    }),
  );
  return `${[head, ...lines.map((line) => `  ${line}`)].join('\n')}\n`;
}
