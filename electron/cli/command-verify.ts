import { readFileSync } from 'node:fs';
import { type EvidenceFinding, verifyEvidence } from '../../shared/evidence/verify-evidence.js';
import { evidenceText } from '../../shared/text/en/evidence.js';
import { handoverText } from '../../shared/text/en/handover.js';
import { chainSource, hasChain, openChain } from '../evidence/history-chain.js';
import { nodeSha256 } from '../evidence/node-sha256.js';
import { type LiveFinding, verifyLive } from '../evidence/verify-live.js';
import type { CommandContext } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { inertText } from './inert-text.js';
import { dataFolderOf } from './saved-environment.js';
import { savedHistory } from './saved-history.js';
import { UsageError } from './usage-error.js';

export interface VerifyOptions {
  readonly json?: boolean;
}

const text = evidenceText.verify;

/** Status 0: all holds; 1: something does not; 2: no evidence file. */
export async function commandVerify(
  { io, printer }: CommandContext,
  file: string,
  options: VerifyOptions,
): Promise<number> {
  const finding = verifyEvidence(readHtml(file), nodeSha256);
  if (finding.kind === 'none') {
    throw new UsageError({ where: file, message: text.notEvidence, todo: text.notEvidenceTodo });
  }
  const live = await liveFinding(dataFolderOf(io), finding);
  const holds = finding.kind === 'evidence' && finding.problems.length === 0;
  const good = holds && (live === null || live.kind === 'same');
  if (options.json) {
    const { kind, ...found } = live ?? { kind: 'none' };
    const history = { result: kind, ...found };
    await printer.out(`${JSON.stringify({ holds: good, problems: finding.problems, history })}\n`);
  } else {
    await printer.out(
      `${wordsOf(finding, live, holds)
        .map((line) => inertText(line))
        .join('\n')}\n`,
    );
  }
  return good ? exitStatus.ok : exitStatus.refused;
}

function readHtml(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new UsageError({
      where: file,
      message: handoverText.wrong.notRead(file, code),
      todo: text.notEvidenceTodo,
    });
  }
}

async function liveFinding(folder: string, finding: EvidenceFinding): Promise<LiveFinding | null> {
  if (finding.kind !== 'evidence') return null;
  const saved = await savedHistory(folder);
  if (!saved.ok || saved.value === null) return null;
  const { database, history, close } = saved.value;
  try {
    return hasChain(database)
      ? verifyLive(openChain(database), chainSource(history), finding.document)
      : null;
  } finally {
    close();
  }
}

function wordsOf(finding: EvidenceFinding, live: LiveFinding | null, holds: boolean): string[] {
  const problems = finding.kind === 'none' ? [] : finding.problems;
  const lines = [holds ? text.good : text.bad, ...problems.map((problem) => `  ${problem}`)];
  if (finding.kind !== 'evidence') return lines;
  const { operator, createdAt, exchanges } = finding.document;
  lines.push(text.about(operator, createdAt, exchanges.length));
  if (live === null) return [...lines, text.live.none, text.outsiders];
  switch (live.kind) {
    case 'same':
      lines.push(text.live.good(live.links));
      if (live.removed > 0) lines.push(text.live.removed(live.removed));
      break;
    case 'other':
      lines.push(text.live.other);
      break;
    default:
      lines.push(text.live[live.kind](live.position));
  }
  return lines;
}
