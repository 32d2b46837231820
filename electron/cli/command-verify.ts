import { readFileSync } from 'node:fs';
import { type ReadEvidence, verifyEvidence } from '../../shared/evidence/verify-evidence.js';
import { inertJson } from '../../shared/messages/visible-text.js';
import { evidenceText } from '../../shared/text/evidence.js';
import { handoverText } from '../../shared/text/handover.js';
import { languages, learn } from '../../shared/text/language.js';
import { problemText } from '../../shared/text/problems.js';
import { isTrustedKey } from '../admin/policy-in-force.js';
import { checkSignature, fingerprintOf, ownPublicKey } from '../evidence/evidence-key.js';
import { chainSource } from '../evidence/history-chain.js';
import { nodeSha256 } from '../evidence/node-sha256.js';
import { createSqliteChain } from '../evidence/sqlite-chain.js';
import { type LiveFinding, verifyLive } from '../evidence/verify-live.js';
import { codeOf } from '../storage/write-atomically.js';
import type { CommandContext } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { inertText } from './inert-text.js';
import { dataFolderOf } from './saved-environment.js';
import { savedHistory } from './saved-history.js';
import { UsageError } from './usage-error.js';
import { fingerprintFrom, type SignerState, type Verified, wordsOf } from './verify-words.js';

export interface VerifyOptions {
  readonly json?: boolean;
  /** The fingerprint of a key that the person vouches for. */
  readonly key?: string;
}

const text = evidenceText.verify;

/**
 * Status 0: all holds and its signer is known here; 1: something does not hold; 2: no evidence, or a format newer than this
 * program; 4: all agrees, but who signed it is not known here, or nobody did.
 */
export async function commandVerify(
  { io, printer }: CommandContext,
  file: string,
  options: VerifyOptions,
): Promise<number> {
  const vouched = options.key === undefined ? null : fingerprintFrom(options.key);
  if (options.key !== undefined && vouched === null)
    throw new UsageError({ where: '--key', message: evidenceText.wrong.badKey });
  const folder = dataFolderOf(io);
  // The page is written again in its own language, whichever that is.
  for (const language of languages) await learn(language);
  const isKnown = (publicKey: string): boolean => {
    const fingerprint = fingerprintOf(publicKey);
    return publicKey === ownPublicKey(folder) || fingerprint === vouched || isTrustedKey(fingerprint);
  };
  const finding = verifyEvidence(readHtml(file), nodeSha256, checkSignature, isKnown);
  if (finding.kind === 'none')
    throw new UsageError({ where: file, message: text.notEvidence, todo: text.notEvidenceTodo });
  if (finding.kind === 'newer')
    throw new UsageError({
      where: file,
      message: text.newer({ version: finding.version }),
      todo: text.newerTodo,
    });
  if (finding.kind === 'broken') {
    const { problems } = finding;
    const lines = [text.bad, ...problems.map((problem) => `  ${problem}`)];
    await printer.out(
      `${options.json ? inertJson({ holds: false, problems, signature: { state: 'bad' } }) : lines.join('\n')}\n`,
    );
    return exitStatus.refused;
  }
  const verified = await judged(folder, finding, vouched, (line) => printer.err(line));
  await printer.out(options.json ? `${inertJson(jsonOf(verified))}\n` : humanOf(verified));
  if (!verified.holds) return exitStatus.refused;
  return verified.signer === 'own' || verified.signer === 'vouched' ? exitStatus.ok : exitStatus.notVouched;
}

async function judged(
  folder: string,
  finding: ReadEvidence,
  vouched: string | null,
  tell: (line: string) => void,
): Promise<Verified> {
  const live = await liveFinding(folder, finding, tell);
  const { signer: publicKey } = finding.document;
  const fingerprint = publicKey === null ? null : fingerprintOf(publicKey);
  const holds = finding.problems.length === 0 && (live === null || live.kind === 'same');
  return {
    finding,
    fingerprint,
    live,
    holds,
    signer: signerOf(finding, ownPublicKey(folder), fingerprint, vouched),
  };
}

function signerOf(
  { signature, document }: ReadEvidence,
  own: string | null,
  fingerprint: string | null,
  vouched: string | null,
): SignerState {
  if (signature !== 'signed') return signature;
  if (document.signer === own) return 'own';
  return fingerprint === vouched || isTrustedKey(fingerprint) ? 'vouched' : 'unknown';
}

function jsonOf({ finding, signer, fingerprint, live, holds }: Verified): unknown {
  const { kind, ...found } = live ?? { kind: 'none' };
  return {
    holds,
    problems: finding.problems,
    notes: finding.notes,
    signature: { state: signer, ...(fingerprint !== null && { fingerprint }) },
    history: { result: kind, ...found },
  };
}

const humanOf = (verified: Verified): string =>
  `${wordsOf(verified)
    .map((line) => inertText(line))
    .join('\n')}\n`;

function readHtml(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = codeOf(error) || problemText.unknownReason;
    throw new UsageError({
      where: file,
      message: handoverText.wrong.notRead({ path: file, code }),
      todo: text.notEvidenceTodo,
    });
  }
}

async function liveFinding(
  folder: string,
  finding: ReadEvidence,
  tell: (line: string) => void,
): Promise<LiveFinding | null> {
  const saved = await savedHistory(folder, tell);
  if (!saved.ok || saved.value === null) return null;
  const { database, history, close } = saved.value;
  try {
    return verifyLive(createSqliteChain(database), chainSource(history), finding.document);
  } finally {
    close();
  }
}
