import { useMemo, useState } from 'react';
import type { Environment } from '../../../shared/model/environment.js';
import { pasteText } from '../../../shared/text/paste.js';
import { useClient } from '../../api/client.js';
import { closeDialog, openDialog, type PastedText } from '../../state/dialog-state.js';
import { say } from '../../state/message-state.js';
import { chooseSession, viewState } from '../../state/view-state.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { FormFoot } from '../../ui/form-foot.js';
import { addPasted } from './add-pasted.js';
import { PasteSource } from './paste-source.js';
import { PastedFound } from './pasted-found.js';
import { firstRows, newEnvironment, type PastedRow, type RowChoice, shownTokens } from './pasted-rows.js';
import { useFindings } from './use-findings.js';
import './paste.css';

/** What stands in a pasted text becomes sessions, but only those that the person leaves ticked, and only on the press. */
export function PasteDialog({
  pasted,
  environments,
}: {
  pasted: PastedText | null;
  environments: readonly Environment[];
}) {
  const client = useClient();
  const [source, setSource] = useState<PastedText>(pasted ?? { text: '', name: null });
  const [choices, setChoices] = useState<Readonly<Record<string, Partial<RowChoice>>>>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const endpoints = useMemo(() => environments.map(({ endpoint }) => endpoint), [environments]);
  const { found, stop } = useFindings(source.text, endpoints);
  const { tokens, saved } = found;
  const fallbackId = viewState.get().environmentId ?? environments[0]?.id ?? '';
  const first: readonly PastedRow[] = useMemo(
    () => firstRows(tokens.slice(0, shownTokens), saved, environments, fallbackId),
    [tokens, saved, environments, fallbackId],
  );
  // A row that nobody changed stays the same object, so that it is not drawn again.
  const rows = useMemo(
    () =>
      first.map((row) => {
        const choice = choices[row.found.token];
        return choice === undefined ? row : { ...row, ...choice };
      }),
    [first, choices],
  );
  const chosen = rows.filter(({ included }) => included);

  async function add() {
    if (chosen.length === 0) return;
    if (chosen.some(({ label }) => label.trim() === '')) return setError(pasteText.labelNeeded);
    const unplaced = chosen.some(
      (row) => row.environmentId === '' || (row.environmentId === newEnvironment && !row.found.endpoint),
    );
    if (unplaced) return setError(pasteText.environmentNeeded);
    setBusy(true);
    let done = 0;
    const result = await addPasted(client, chosen, (added) => {
      done += added.length;
      change(added, { included: false });
    });
    setBusy(false);
    if (!result.ok) {
      const said = [result.error.message, result.error.todo].filter(Boolean).join(' ');
      return setError(done > 0 ? `${said} ${pasteText.addedSome({ done, all: chosen.length })}` : said);
    }
    closeDialog();
    const { environmentId, sessionIds } = result.value;
    const last = sessionIds.at(-1);
    if (last !== undefined) chooseSession({ id: last, environmentId });
    say({ tone: 'good', text: pasteText.added({ n: sessionIds.length }) });
  }

  // Exchanges that somebody else recorded: their tokens become sessions, or they themselves go into the history.
  const { isHar, isAnswer } = found;
  function change(changed: readonly string[], part: Partial<RowChoice>) {
    setChoices((before) => ({
      ...before,
      ...Object.fromEntries(changed.map((token) => [token, { ...before[token], ...part }])),
    }));
  }

  return (
    <DialogFrame
      title={pasteText.title}
      width={760}
      onSubmit={() => void add()}
      foot={
        <FormFoot
          submit={busy ? pasteText.adding : pasteText.add({ n: chosen.length })}
          busy={busy || chosen.length === 0}
          error={error}
        />
      }
    >
      <PasteSource source={source} onChange={setSource} />
      <PastedFound
        empty={source.text.trim() === ''}
        found={found}
        rows={rows}
        environments={environments}
        onChange={change}
        onStop={stop}
        onExplain={isAnswer ? () => openDialog({ kind: 'explain', text: source.text }) : null}
        onImport={isHar ? () => openDialog({ kind: 'import', har: source.text }) : null}
      />
    </DialogFrame>
  );
}
