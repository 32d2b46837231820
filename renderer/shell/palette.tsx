import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { Environment } from '../../shared/model/environment.js';
import type { Session } from '../../shared/model/session.js';
import { flowText } from '../../shared/text/flow.js';
import { windowText } from '../../shared/text/window.js';
import { useClient } from '../api/client.js';
import { showHistoryOf } from '../features/history/history-state.js';
import { closeDialog } from '../state/dialog-state.js';
import { focusPane } from '../state/focus.js';
import { sortSessions } from '../state/session-filter.js';
import {
  chooseEnvironment,
  chooseSession,
  openExchange,
  setFilter,
  showScreen,
} from '../state/view-state.js';
import { Icon } from '../ui/icons.js';
import { commandsOf } from './commands.js';
import { historyResults, type PaletteResult, paletteResults } from './palette-results.js';
import { PaletteRow } from './palette-row.js';
import { useFoundExchanges } from './use-found-exchanges.js';
import '../ui/dialog.css';
import './palette.css';

const text = windowText.palette;
/** Only the rows in sight exist: a letter typed would wait for all of them. */
const layoutOptions = { rowSize: 30, headingSize: 30, padding: 4 };
const kinds = ['session', 'environment', 'command', 'exchange', 'search'] as const;

function headingOf(kind: (typeof kinds)[number], typed: boolean): string {
  if (kind === 'exchange') return typed ? flowText.palette.exchanges : flowText.palette.recent;
  const headings = {
    session: text.sessions,
    environment: text.environments,
    command: text.commands,
    search: flowText.palette.history,
  };
  return headings[kind];
}

/** Finds a session by anything that is known of it, every command by its name, and exchanges by what is in them. */
export function Palette({
  environments,
  sessions,
}: {
  environments: readonly Environment[];
  sessions: readonly Session[];
}) {
  const client = useClient();
  const queryClient = useQueryClient();
  const [query, setQuery] = useState('');
  const commands = useMemo(() => commandsOf(client, queryClient), [client, queryClient]);
  const exchanges = useFoundExchanges(query);
  const known = useMemo(
    () => paletteResults(query, sessions, environments, commands),
    [query, sessions, environments, commands],
  );
  const results = useMemo(
    () => [...known, ...historyResults(query, exchanges, sessions)],
    [known, query, sessions, exchanges],
  );
  const sections = kinds
    .map((kind) => ({ kind, items: results.filter((result) => result.kind === kind) }))
    .filter(({ items }) => items.length > 0);

  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) closeDialog();
      }}
    >
      <Modal className="modal palette">
        <Dialog className="dialog-form" aria-label={text.label}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField className="palette-field" aria-label={windowText.searchField} autoFocus>
              <Icon name="search" />
              <Input
                className="palette-input"
                role="combobox"
                aria-expanded="true"
                placeholder={windowText.searchField}
              />
            </SearchField>
            <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
              <ListBox
                className="palette-list"
                aria-label={text.label}
                selectionMode="none"
                renderEmptyState={() => <p className="empty soft">{text.none}</p>}
                onAction={(key) => {
                  const chosen = results.find(({ id }) => id === key);
                  if (chosen) open(chosen, sessions);
                }}
              >
                {sections.map(({ kind, items }) => (
                  <ListBoxSection key={kind} id={kind}>
                    <Header className="palette-heading">{headingOf(kind, query.trim() !== '')}</Header>
                    <Collection items={items}>
                      {(result) => (
                        <ListBoxItem className="palette-item" textValue={result.id}>
                          <PaletteRow result={result} />
                        </ListBoxItem>
                      )}
                    </Collection>
                  </ListBoxSection>
                ))}
              </ListBox>
            </Virtualizer>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function open(result: PaletteResult, sessions: readonly Session[]): void {
  closeDialog();
  switch (result.kind) {
    case 'command':
      result.command.run();
      return;
    case 'search':
      showHistoryOf({ text: result.text });
      return;
    case 'exchange': {
      // Seen among the others that were sent when it was, with nothing of them filtered away.
      showHistoryOf({});
      openExchange(result.exchange.id);
      setTimeout(() => focusPane('history'), 50);
      return;
    }
    case 'environment':
      showScreen('sessions');
      chooseEnvironment(result.environment.id, sortSessions(sessions));
      break;
    case 'session': {
      setFilter('');
      chooseSession(result.session);
    }
  }
  // After the dialog gave the focus back to where it was.
  setTimeout(() => focusPane('sessions'), 50);
}
