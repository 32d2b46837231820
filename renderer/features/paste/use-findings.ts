import { useCallback, useEffect, useRef, useState } from 'react';
import type { PastedFinding } from '../../../shared/formats/paste/pasted-finding.js';
import type { PastedToken } from '../../../shared/formats/paste/pasted-tokens.js';
import { mostAtOnce } from '../../../shared/ipc/most-at-once.js';
import type { PastedNote } from '../../../shared/model/pasted.js';
import { useClient } from '../../api/client.js';
import type { FindAnswer, FindTask } from './find-worker.js';
import { shownTokens } from './pasted-rows.js';

export interface Findings {
  /** From 0 to 1 while the text is read; null where it is not. */
  readonly reading: number | null;
  /** Where no token was found. */
  readonly addresses: readonly PastedFinding[];
  readonly tokens: readonly PastedToken[];
  readonly isHar: boolean;
  readonly isAnswer: boolean;
  /** What could not be read, or was left unread. */
  readonly notes: readonly PastedNote[];
  readonly stopped: boolean;
  /** The label of the saved session by token; absent where it is not saved. */
  readonly saved: ReadonlyMap<string, string>;
}

const none: Findings = {
  reading: null,
  addresses: [],
  tokens: [],
  isHar: false,
  isAnswer: false,
  notes: [],
  stopped: false,
  saved: new Map(),
};

/** What is in the text, a moment after the last key, read in a thread of its own. `stop` ends the reading. */
export function useFindings(
  text: string,
  endpoints: readonly string[],
): { readonly found: Findings; readonly stop: () => void } {
  const client = useClient();
  const [found, setFound] = useState(none);
  const running = useRef<Worker | null>(null);
  const halted = useRef(false);
  const stop = useCallback(() => {
    halted.current = true;
    running.current?.terminate();
    running.current = null;
    setFound((before) => ({ ...before, reading: null, stopped: true }));
  }, []);
  useEffect(() => {
    if (text.trim() === '') return setFound(none);
    let worker: Worker | null = null;
    halted.current = false;
    setFound((before) => ({ ...before, reading: 0, stopped: false }));
    const timer = setTimeout(() => {
      if (halted.current) return;
      worker = new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' });
      running.current = worker;
      worker.onerror = stop;
      worker.onmessage = async ({ data }: MessageEvent<FindAnswer>) => {
        if (data.kind === 'progress') return setFound((before) => ({ ...before, reading: data.part }));
        const { kind: _kind, ...answer } = data;
        const saved = await savedLabels(client, answer.tokens.slice(0, shownTokens));
        // A newer text, or a person, may have ended it meanwhile.
        if (running.current === worker) setFound({ ...none, ...answer, saved });
        worker?.terminate();
      };
      const task: FindTask = { text, endpoints };
      worker.postMessage(task);
    }, 150);
    return () => {
      clearTimeout(timer);
      worker?.terminate();
      if (running.current === worker) running.current = null;
    };
  }, [client, text, endpoints, stop]);
  return { found, stop };
}

async function savedLabels(
  client: ReturnType<typeof useClient>,
  tokens: readonly PastedToken[],
): Promise<ReadonlyMap<string, string>> {
  const shown = tokens.map(({ token }) => token);
  const saved = new Map<string, string>();
  for (let at = 0; at < shown.length; at += mostAtOnce) {
    const asked = shown.slice(at, at + mostAtOnce);
    const known = await client.sessions.findByTokens({ tokens: asked });
    for (const [index, one] of (known.ok ? known.value : []).entries()) {
      const token = asked[index];
      if (one && token !== undefined) saved.set(token, one.label);
    }
  }
  return saved;
}
