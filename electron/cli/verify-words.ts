import type { ReadEvidence } from '../../shared/evidence/verify-evidence.js';
import { evidenceText } from '../../shared/text/evidence.js';
import type { LiveFinding } from '../evidence/verify-live.js';

const text = evidenceText.verify;

/** Whose signature it is, as far as it can be said here. */
export type SignerState = 'own' | 'vouched' | 'unknown' | 'unsigned' | 'bad';

export interface Verified {
  readonly finding: ReadEvidence;
  readonly signer: SignerState;
  /** Of the key in the file, in hexadecimal; null where it names none. */
  readonly fingerprint: string | null;
  /** Null: no history is at hand. */
  readonly live: LiveFinding | null;
  /** Nothing contradicts it; who made it may still be open. */
  readonly holds: boolean;
}

/** What a person reads of it, line by line. */
export function wordsOf({ finding, signer, fingerprint, live, holds }: Verified): string[] {
  const { document, problems, notes } = finding;
  const isKnown = signer === 'own' || signer === 'vouched';
  const signature = text.signature[signer];
  const lines = [
    holds ? (isKnown ? text.good : text.agrees) : text.bad,
    ...[...problems, ...notes].map((sentence) => `  ${sentence}`),
    text.about({
      operator: document.operator || text.nobody,
      at: document.createdAt,
      exchanges: document.exchanges.length,
    }),
    typeof signature === 'string' ? signature : signature({ fingerprint: fingerprint ?? '' }),
  ];
  if (holds) {
    lines.push(text.proved);
    lines.push(
      isKnown
        ? text.statedSigned({ operator: document.operator || text.nobody })
        : text.stated({ operator: document.operator || text.nobody, at: document.createdAt }),
    );
  }
  if (live === null) return [...lines, text.live.none, text.outsiders];
  switch (live.kind) {
    case 'same':
      lines.push(text.live.good({ links: live.links }));
      if (live.removed > 0) lines.push(text.live.removed({ n: live.removed }));
      break;
    case 'other':
      lines.push(text.live.other);
      break;
    default:
      lines.push(text.live[live.kind]({ position: live.position }));
  }
  return lines;
}

/** A fingerprint as people copy it; null where it is none. */
export function fingerprintFrom(given: string): string | null {
  const hex = given.replace(/[\s:]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(hex) ? hex : null;
}
