import { useEffect, useState } from 'react';
import type { PastedFinding } from '../../../shared/formats/paste/pasted-finding.js';
import { type PastedToken, tokensOf } from '../../../shared/formats/paste/pasted-tokens.js';
import { settled, useClient } from '../../api/client.js';
import { shownTokens } from './pasted-rows.js';

/** Reading pasted text comes with the first paste. */
const loadFindPasted = () => import('../../../shared/formats/paste/find-pasted.js');

export interface Findings {
  readonly looking: boolean;
  readonly findings: readonly PastedFinding[];
  readonly tokens: readonly PastedToken[];
  /** The label of the saved session by token; absent where it is not saved. */
  readonly saved: ReadonlyMap<string, string>;
}

const none: Findings = { looking: false, findings: [], tokens: [], saved: new Map() };

/** What is in the text, a moment after the last key. */
export function useFindings(text: string): Findings {
  const client = useClient();
  const [state, setState] = useState(none);
  useEffect(() => {
    if (text.trim() === '') return setState(none);
    let wanted = true;
    setState((before) => ({ ...before, looking: true }));
    const timer = setTimeout(async () => {
      const { findPasted } = await loadFindPasted();
      if (!wanted) return;
      const { findings } = findPasted(text);
      const tokens = tokensOf(findings);
      const shown = tokens.slice(0, shownTokens).map(({ token }) => token);
      const known = shown.length > 0 ? await settled(client.sessions.findByTokens({ tokens: shown })) : null;
      if (!wanted) return;
      const saved = new Map<string, string>();
      for (const [index, one] of (known?.ok ? known.value : []).entries()) {
        const token = shown[index];
        if (one && token !== undefined) saved.set(token, one.label);
      }
      setState({ looking: false, findings, tokens, saved });
    }, 150);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client, text]);
  return state;
}
