import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import type { Environment } from '../../shared/contract/environment.js';
import type { Session } from '../../shared/contract/session.js';
import { windowText } from '../../shared/strings/window.js';
import { commandsOf } from '../app/commands.js';
import { closeDialog } from '../app/dialog-state.js';
import { focusPane } from '../app/focus.js';
import { chooseEnvironment, chooseSession, setFilter, viewState } from '../app/view-state.js';
import { useDesk } from '../desk/desk.js';
import { Icon } from '../ui/icons.js';
import { type PaletteResult, paletteResults } from './palette-results.js';
import { PaletteRow } from './palette-row.js';
import '../ui/dialog.css';
import './palette.css';

const text = windowText.palette;
const headings = { session: text.sessions, environment: text.environments, command: text.commands } as const;
const kinds = ['session', 'environment', 'command'] as const;

/** Finds a session by anything that is known of it, and every command by its name. */
export function Palette({
  environments,
  sessions,
}: {
  environments: readonly Environment[];
  sessions: readonly Session[];
}) {
  const desk = useDesk();
  const client = useQueryClient();
  const [query, setQuery] = useState('');
  const commands = useMemo(() => commandsOf(desk, client), [desk, client]);
  const results = useMemo(
    () => paletteResults(query, sessions, environments, commands),
    [query, sessions, environments, commands],
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
            <ListBox
              className="palette-list"
              aria-label={text.label}
              selectionMode="none"
              renderEmptyState={() => <p className="empty soft">{text.none}</p>}
              onAction={(key) => {
                const chosen = results.find(({ id }) => id === key);
                if (chosen) open(chosen);
              }}
            >
              {sections.map(({ kind, items }) => (
                <ListBoxSection key={kind} id={kind}>
                  <Header className="palette-heading">{headings[kind]}</Header>
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
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function open(result: PaletteResult): void {
  closeDialog();
  switch (result.kind) {
    case 'command':
      result.command.run();
      return;
    case 'environment':
      chooseEnvironment(result.environment.id);
      break;
    case 'session': {
      const { id, environmentId } = result.session;
      setFilter('');
      if (viewState.get().environmentId !== null) chooseEnvironment(environmentId);
      chooseSession(id);
    }
  }
  // After the dialog gave the focus back to where it was.
  setTimeout(() => focusPane('sessions'), 50);
}
