import { useQueryClient } from '@tanstack/react-query';
import type { Environment } from '../../shared/model/environment.js';
import type { Settings } from '../../shared/model/settings.js';
import { dialogsText } from '../../shared/text/dialogs.js';
import { flowText } from '../../shared/text/flow.js';
import { handbookText } from '../../shared/text/handbook.js';
import { historyScreenText } from '../../shared/text/history-screen.js';
import { menuText } from '../../shared/text/menu.js';
import { windowText } from '../../shared/text/window.js';
import { useClient } from '../api/client.js';
import { keys } from '../api/keys.js';
import { useSettings } from '../api/queries.js';
import { openDialog } from '../state/dialog-state.js';
import { openHandbook } from '../state/handbook-state.js';
import { goAlong, trailState } from '../state/places.js';
import { useStore } from '../state/store.js';
import { openLists, type Screen, showScreen, viewState } from '../state/view-state.js';
import { Button, IconButton } from '../ui/button.js';
import { Icon } from '../ui/icons.js';
import { backKeys, chord, forwardKeys } from '../ui/key-names.js';
import { MenuButton } from '../ui/menu-button.js';
import { TierBadge } from '../ui/tier-badge.js';

/** Where one is (the tier, written out), the search, and the window's own menu. */
export function TopBar({
  environment,
  screen,
  narrow,
}: {
  environment: Environment | null;
  screen: Screen;
  narrow: boolean;
}) {
  const listsOpen = useStore(viewState, (state) => state.listsOpen);
  const onHistory = screen === 'history';
  return (
    <header className="top-bar">
      <div className="where">
        {narrow && (
          <IconButton
            icon="layers"
            label={windowText.lists}
            aria-pressed={listsOpen}
            onClick={() => openLists(!listsOpen)}
          />
        )}
        <BackAndForward />
        {onHistory ? (
          <span className="where-name ellipsis">{historyScreenText.open}</span>
        ) : environment ? (
          <>
            <TierBadge tier={environment.tier} />
            <span className="ellipsis where-name" title={environment.endpoint}>
              {environment.name}
            </span>
          </>
        ) : (
          <span className="soft">{windowText.noTier}</span>
        )}
      </div>
      <button type="button" className="search-button" onClick={() => openDialog({ kind: 'palette' })}>
        <Icon name="search" />
        <span className="ellipsis">{windowText.searchField}</span>
        <kbd>{chord('mod', 'K')}</kbd>
      </button>
      <div className="top-actions">
        <Button
          kind="quiet"
          size="small"
          aria-pressed={onHistory}
          title={`${onHistory ? historyScreenText.close : historyScreenText.open} (${chord('mod', onHistory ? '1' : '2')})`}
          onClick={() => showScreen(onHistory ? 'sessions' : 'history')}
        >
          <Icon name="clock" />
          {historyScreenText.allHistory}
        </Button>
        <WindowMenu />
      </div>
    </header>
  );
}

function BackAndForward() {
  const queryClient = useQueryClient();
  const canBack = useStore(trailState, ({ past }) => past.length > 0);
  const canForward = useStore(trailState, ({ ahead }) => ahead.length > 0);
  return (
    <span className="back-forward">
      <IconButton
        icon="back"
        label={flowText.back}
        hint={backKeys}
        disabled={!canBack}
        onClick={() => goAlong(queryClient, -1)}
      />
      <IconButton
        icon="forward"
        label={flowText.forward}
        hint={forwardKeys}
        disabled={!canForward}
        onClick={() => goAlong(queryClient, 1)}
      />
    </span>
  );
}

function WindowMenu() {
  const client = useClient();
  const queryClient = useQueryClient();
  const theme = useSettings().data?.theme ?? 'system';
  async function setTheme(next: Settings['theme']) {
    const result = await client.settings.update({ theme: next });
    if (result.ok) queryClient.setQueryData(keys.settings, result.value);
  }
  return (
    <MenuButton
      icon="settings"
      label={windowText.settings}
      entries={() => [
        ...(['system', 'light', 'dark'] as const).map((value) => ({
          id: value,
          label: `${windowText.theme.label}: ${windowText.theme[value]}`,
          checked: theme === value,
          run: () => void setTheme(value),
        })),
        {
          id: 'preferences',
          label: menuText.items.preferences,
          keys: chord('mod', ','),
          separated: true,
          run: () => openDialog({ kind: 'preferences' }),
        },
        {
          id: 'vault',
          label: dialogsText.vault.title,
          run: () => openDialog({ kind: 'vault' }),
        },
        {
          id: 'retention',
          label: historyScreenText.keep.command,
          run: () => openDialog({ kind: 'retention' }),
        },
        {
          id: 'shortcuts',
          label: dialogsText.shortcuts.title,
          keys: '?',
          run: () => openDialog({ kind: 'shortcuts' }),
        },
        {
          id: 'handbook',
          label: handbookText.title,
          keys: 'F1',
          run: openHandbook,
        },
        { id: 'about', label: menuText.items.about, run: () => openDialog({ kind: 'about' }) },
      ]}
    />
  );
}
