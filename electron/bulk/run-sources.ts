import { Buffer } from 'node:buffer';
import type { BulkSource } from '../../shared/model/bulk.js';
import { namesText } from '../../shared/text/problems.js';
import type { BulkDeps } from './bulk-deps.js';
import { bytesGiven, bytesOfFile } from './byte-source.js';
import type { RunSource } from './import-run.js';

/** The texts that runs were read from, kept until they are started, so that they can be read another way. */
interface RunSources {
  /** Null where the person closed the dialog. */
  open(source: BulkSource): Promise<RunSource | null>;
  keep(runId: string, source: RunSource): void;
  of(runId: string): RunSource | null;
  forget(runId: string): void;
}

export function createRunSources(deps: Pick<BulkDeps, 'chooseTokens' | 'session'>): RunSources {
  const kept = new Map<string, RunSource>();
  return {
    async open(source) {
      switch (source.kind) {
        case 'dialog': {
          const path = await deps.chooseTokens();
          return path === null ? null : { kind: 'text', bytes: bytesOfFile(path) };
        }
        case 'bytes':
          return { kind: 'text', bytes: bytesGiven(source.name, source.bytes) };
        case 'text':
          return { kind: 'text', bytes: bytesGiven(namesText.pasted, Buffer.from(source.text, 'utf8')) };
        case 'sessions': {
          const entries = source.sessionIds.map((sessionId) => {
            const session = deps.session(sessionId);
            return { token: session?.token ?? null, label: session?.label ?? '', sessionId };
          });
          return { kind: 'list', list: { name: namesText.savedSessions, entries } };
        }
      }
    },
    keep: (runId, source) => void kept.set(runId, source),
    of: (runId) => kept.get(runId) ?? null,
    forget: (runId) => void kept.delete(runId),
  };
}
