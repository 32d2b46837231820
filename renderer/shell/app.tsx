import { type ComponentType, lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { Environment } from '../../shared/model/environment.js';
import type { Session } from '../../shared/model/session.js';
import { windowText } from '../../shared/text/window.js';
import { EnvironmentList } from '../features/environments/environment-list.js';
import { FirstSteps } from '../features/environments/first-steps.js';
import { usePaste } from '../features/paste/use-paste.js';
import { SessionList } from '../features/sessions/session-list.js';
import { SessionPane } from '../features/sessions/session-pane.js';
import { chosenIn } from '../state/current.js';
import { focusPane } from '../state/focus.js';
import { handbookState } from '../state/handbook-state.js';
import { useStore } from '../state/store.js';
import { useNarrow } from '../state/use-narrow.js';
import { usePaneWidth } from '../state/use-panes.js';
import { type Screen, viewState } from '../state/view-state.js';
import { ContextMenu } from '../ui/context-menu.js';
import { Dialogs } from './dialogs.js';
import { NothingChosen } from './nothing-chosen.js';
import { Notices } from './notices.js';
import { preloadWhenIdle } from './preload.js';
import { loadHandbookDialog, loadHistoryScreen } from './screen-loaders.js';
import { StatusBar } from './status-bar.js';
import { TopBar } from './top-bar.js';
import { useKeptFocus } from './use-kept-focus.js';
import { useLastMenu } from './use-last-menu.js';
import { useShortcuts } from './use-shortcuts.js';
import { useTheme } from './use-theme.js';
import { useTypedAhead } from './use-typed-ahead.js';

const HandbookDialog = lazy(async () => ({ default: (await loadHandbookDialog()).HandbookDialog }));

interface LaterScreenProps {
  readonly environments: ReadonlyMap<string, Environment>;
  readonly sessions: readonly Session[];
}

/** The compiler refuses a screen that is not shown: it would look like the sessions. */
const laterScreens: Readonly<Record<Exclude<Screen, 'sessions'>, ComponentType<LaterScreenProps>>> = {
  history: lazy(async () => ({ default: (await loadHistoryScreen()).HistoryScreen })),
};

/** Room for a name and the end of its token. */
const firstListsPx = 300;

/** The window. Everything it shows first is here already: `main.tsx` waits for it. */
export function App({
  environments,
  sessions,
}: {
  environments: readonly Environment[];
  sessions: readonly Session[];
}) {
  useTheme();
  useShortcuts();
  useKeptFocus();
  useLastMenu();
  useTypedAhead();
  usePaste();
  useInteractive();
  const byId = useMemo(() => new Map(environments.map((one) => [one.id, one])), [environments]);
  const screen = useStore(viewState, (state) => state.screen);
  const sessionId = useStore(viewState, (state) => state.sessionId);
  const environmentId = useStore(viewState, (state) => state.environmentId);
  const { session, environment } = useMemo(
    () => chosenIn({ environmentId, sessionId }, environments, sessions),
    [environmentId, sessionId, environments, sessions],
  );
  useTitle(environment);
  const LaterScreen = screen === 'sessions' ? null : laterScreens[screen];
  const lists = usePaneWidth('lists', 'lists', firstListsPx);
  const narrow = useNarrow();
  const listsOpen = useStore(viewState, (state) => state.listsOpen);
  const middle = (
    <div className="middle">
      <FirstSteps environments={environments} sessions={sessions} />
      {session && environment ? (
        <SessionPane key={session.id} session={session} environment={environment} />
      ) : (
        <NothingChosen environments={environments} sessions={sessions} />
      )}
    </div>
  );
  return (
    <div className="frame" data-tier={screen === 'sessions' ? environment?.tier : undefined}>
      <TopBar environment={environment} screen={screen} narrow={narrow} />
      <main className="work">
        {LaterScreen ? (
          <Suspense fallback={null}>
            <LaterScreen environments={byId} sessions={sessions} />
          </Suspense>
        ) : narrow ? (
          listsOpen ? (
            <div className="lists">
              <Lists environments={environments} sessions={sessions} byId={byId} />
            </div>
          ) : (
            middle
          )
        ) : (
          <Group id="main" onLayoutChanged={lists.save}>
            <Panel
              id="lists"
              defaultSize={lists.widthPx}
              minSize={220}
              maxSize="45%"
              className="lists"
              groupResizeBehavior="preserve-pixel-size"
            >
              <Lists environments={environments} sessions={sessions} byId={byId} />
            </Panel>
            <Separator className="split split-columns" aria-label={windowText.resizeLists} />
            <Panel id="session" minSize={480}>
              {middle}
            </Panel>
          </Group>
        )}
      </main>
      <Notices />
      <StatusBar sandbox={environment?.tier === 'sandbox'} />
      <ContextMenu />
      <Dialogs environments={environments} sessions={sessions} />
      <HandbookOverAll />
    </div>
  );
}

/** Over the window and over the dialog that is open. */
function HandbookOverAll() {
  const page = useStore(handbookState, (state) => state);
  return page && <Suspense fallback={null}>{<HandbookDialog key={page} first={page} />}</Suspense>;
}

function Lists({
  environments,
  sessions,
  byId,
}: {
  environments: readonly Environment[];
  sessions: readonly Session[];
  byId: ReadonlyMap<string, Environment>;
}) {
  return (
    <div className="lists-column">
      <EnvironmentList environments={environments} sessions={sessions} />
      <SessionList environments={byId} sessions={sessions} />
    </div>
  );
}

/** The title bar says where one is, as the bar in the window does. */
function useTitle(environment: Environment | null): void {
  const name = environment?.name;
  useEffect(() => {
    document.title = name === undefined ? windowText.appName : windowText.titleOf({ environment: name });
  }, [name]);
}

/** Tells whoever measures that the first screen can be used, then fetches what later screens need. */
function useInteractive(): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    focusPane('sessions');
    requestAnimationFrame(() => {
      performance.mark('interactive');
      preloadWhenIdle();
    });
  }, []);
}
