import type { Client } from '../../../shared/ipc/channels.js';
import type { Environment } from '../../../shared/model/environment.js';
import type { Session } from '../../../shared/model/session.js';
import { sessionsText } from '../../../shared/text/sessions.js';
import { wordsText } from '../../../shared/text/words.js';
import { isUnderWay, sayRemoved } from '../../outcome/say-removed.js';
import { openDialog } from '../../state/dialog-state.js';
import { say } from '../../state/message-state.js';
import { stateOf } from '../../state/session-state.js';
import { rememberRemoved } from '../../state/undo-state.js';
import { chooseSession, viewState } from '../../state/view-state.js';
import type { MenuEntry } from '../../ui/menu-entry.js';
import { goTo, previewRead } from '../bulk/bulk-state.js';
import { startCheckAll } from '../check-all/run-check-all.js';
import { copyText } from '../exchange/copy-text.js';
import { dropSessionSelection } from './session-selection.js';

const text = sessionsText.many;

/** What can be done with several sessions together. Sending is for sessions of one environment only. */
export function manyEntries(
  client: Client,
  sessions: readonly Session[],
  environments: ReadonlyMap<string, Environment>,
): MenuEntry[] {
  const [first] = sessions;
  if (!first) return [];
  const one = sessions.every(({ environmentId }) => environmentId === first.environmentId);
  const { environmentId } = first;
  const n = sessions.length;
  return [
    { id: 'log-out', label: text.logOut({ n }), disabled: !one, run: () => void logOut(client, sessions) },
    {
      id: 'check',
      label: text.check({ n }),
      disabled: !one,
      run: () =>
        void startCheckAll(
          client,
          environmentId,
          sessions.map(({ id }) => id),
        ),
    },
    ...[...environments.values()]
      .filter(({ id }) => !one || id !== environmentId)
      .map(({ id, name }, index) => ({
        id: `move-${id}`,
        label: text.move({ environment: name }),
        separated: index === 0,
        run: () => void move(client, sessions, id),
      })),
    {
      id: 'export',
      label: text.export({ n }),
      separated: true,
      run: () => void exportTable(sessions, environments),
    },
    {
      id: 'remove',
      label: text.remove({ n }),
      keys: 'Del',
      separated: true,
      run: () => void remove(client, sessions),
    },
  ];
}

/** They go the way of every run: options, what will happen in words, and on production its name typed by hand. */
export async function logOut(client: Client, sessions: readonly Session[]): Promise<void> {
  const environmentId = sessions[0]?.environmentId ?? '';
  const sessionIds = sessions.map(({ id }) => id);
  const read = await client.bulk.read({ environmentId, source: { kind: 'sessions', sessionIds } });
  if (!read.ok) return say({ tone: 'bad', text: read.error.message });
  if (!read.value) return;
  previewRead(read.value);
  goTo({ kind: 'options' });
  openDialog({ kind: 'bulk', runId: null });
}

async function move(client: Client, sessions: readonly Session[], environmentId: string): Promise<void> {
  for (const { id } of sessions) {
    const result = await client.sessions.update({ id, environmentId });
    if (!result.ok) return say({ tone: 'bad', text: result.error.message });
  }
  const [first] = sessions;
  if (first) chooseSession({ id: first.id, environmentId });
  say({ tone: 'good', text: text.moved({ n: sessions.length }) });
}

/** A table for a spreadsheet or a ticket, on the clipboard; tokens only by their ends. */
async function exportTable(
  sessions: readonly Session[],
  environments: ReadonlyMap<string, Environment>,
): Promise<void> {
  const rows = sessions.map((session) => [
    session.label,
    session.owner,
    environments.get(session.environmentId)?.name ?? '',
    wordsText.state[stateOf(session)],
    session.lastKnown?.at ?? '',
    session.tokenMask,
  ]);
  const cells = [text.columns, ...rows].map((row) => row.map(oneCell).join('\t'));
  const copied = await copyText(`${cells.join('\n')}\n`);
  say({
    tone: copied ? 'good' : 'bad',
    text: copied ? text.exported({ n: sessions.length }) : text.notCopied,
  });
}

/** A label must be neither two cells nor a formula where it is pasted. */
function oneCell(value: string): string {
  const flat = value.replace(/\s+/g, ' ');
  return /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(flat) ? `'${flat}` : flat;
}

async function remove(client: Client, sessions: readonly Session[]): Promise<void> {
  const undoIds: string[] = [];
  for (const { id } of sessions) {
    const result = await client.sessions.remove({ id });
    if (result.ok) undoIds.push(result.value.undoId);
    else say({ tone: 'bad', text: result.error.message });
  }
  if (undoIds.length === 0) return;
  if (sessions.some(({ id }) => id === viewState.get().sessionId)) chooseSession(null);
  dropSessionSelection();
  rememberRemoved({ kind: 'session', undoIds });
  sayRemoved(text.removed({ n: undoIds.length }), isUnderWay(sessions.map(({ id }) => id)));
}
