import { homedir } from 'node:os';
import { setImmediate as nextPause } from 'node:timers/promises';
import { app, BrowserWindow, Menu, powerMonitor } from 'electron';
import { sent } from '../../shared/ipc/crossing.js';
import type { Emit } from '../../shared/ipc/emit.js';
import { type LanguageChoice, languageFor } from '../../shared/model/language.js';
import { learnAndSpeak, spokenLanguage } from '../../shared/text/language.js';
import type { Services } from '../ipc/services.js';
import { dataFolder, whyNotWritable } from '../settings/data-folder.js';
import { answering } from './answer-call.js';
import { declareAppScheme, serveApp } from './app-protocol.js';
import { askBeforeClose } from './ask-before-close.js';
import { builtFile } from './built-file.js';
import { createBytesByTicket } from './bytes-by-ticket.js';
import { onDesktopLock } from './desktop-lock.js';
import { hideWhenAway } from './hide-when-away.js';
import type { HostPorts } from './host-ports.js';
import { startLean } from './lean-start.js';
import { loadBackend } from './load-backend.js';
import { lockDown } from './lockdown.js';
import { openMainWindow } from './main-window.js';
import { mayBeDriven } from './may-be-driven.js';
import { menuTemplate } from './menu-template.js';
import { type Offer, offerIn } from './opened-from-outside.js';
import { readOpeningSettings } from './opening-settings.js';
import { ownPage } from './page-address.js';
import { registerChannels } from './register.js';
import { reportInteractive } from './report-interactive.js';
import { silenceChromium } from './silence.js';
import { applyTextSize, type SizeStep, steppedTextSize } from './text-size.js';

/** Who first asks for what is behind the first screen is the window, once that is made: its first frame is not to share the machine with this loading. */
const firstFrameMs = 120;

/** The program with its window. The window is opened first; the stores are loaded while its process starts. */
export async function runWindow(): Promise<void> {
  const allIsLoaded = startLean();
  const folder = dataFolder(process.env, process.platform, homedir());
  const problem = whyNotWritable(folder);
  if (problem !== null) return (await import('./refuse-folder.js')).refuseFolder(folder, problem);
  app.setPath('userData', folder);
  if (!app.requestSingleInstanceLock()) return app.quit();
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  declareAppScheme();
  // The dev server only ever stands in for our own pages when running from sources.
  const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
  const page = devServer ? new URL(devServer).href : ownPage;
  if (!devServer) silenceChromium();
  lockDown(page, devServer);
  // Electron would make a menu of its own for us to throw away.
  Menu.setApplicationMenu(null);
  await app.whenReady();
  performance.mark('ready');
  const opening = readOpeningSettings(folder);
  await learnAndSpeak(systemLanguageOr(opening.language));
  const byTicket = createBytesByTicket();
  serveApp(builtFile('renderer'), byTicket);

  let loaded: Services | null = null;
  const windows = () => BrowserWindow.getAllWindows();
  // Values are plain data that our own code made: the compiler has their types.
  const emit: Emit = (name, value) => {
    const crossing = sent(name, value);
    for (const window of windows())
      if (!window.isDestroyed() && !window.webContents.isDestroyed())
        window.webContents.send(`event.${name}`, crossing);
  };
  // The window is opened in this turn, below; its process starts while this one opens the stores.
  const first = nextPause()
    .then(() => import('./first-screen.js'))
    .then(({ openFirstScreen }) => openFirstScreen({ folder, emit }));
  let begin = (): void => {};
  const begun = new Promise<void>((resolve) => {
    begin = () => {
      begin = () => {};
      setTimeout(resolve, firstFrameMs);
    };
  });
  const backend = Promise.all([first, begun]).then(async ([{ stores }]) => {
    const { openBackend } = await loadBackend();
    performance.mark('loaded');
    const { windowHost } = await import('./window-host.js');
    const shelve = devServer ? null : byTicket.put;
    return openBackend(windowHost({ folder, emit, shelve, applyLanguage }, bringBack), stores);
  });
  const rest = () => {
    begin();
    return backend;
  };
  const zoom = (step: SizeStep) =>
    void rest().then(({ services: { settings } }) => {
      const textSize = steppedTextSize(settings.get().textSize, step);
      settings.update({ textSize });
      applyTextSize(textSize);
    });
  const applyLanguage: HostPorts['applyLanguage'] = async (choice) => {
    const language = systemLanguageOr(choice);
    if (language === spokenLanguage()) return;
    await learnAndSpeak(language);
    buildMenu(emit, zoom);
    emit('languageChanged', language);
  };
  void backend.then(allIsLoaded, allIsLoaded);
  void backend.then(({ services }) => {
    performance.mark('opened');
    loaded = services;
    const minutes = () => services.settings.get().hideAfterMinutes;
    const hide = () => emit('personAway', null);
    hideWhenAway(powerMonitor, minutes, hide, (ms, look) => setInterval(look, ms).unref());
    app.on('will-quit', onDesktopLock(hide));
  }, reportFault);
  let showWindow = (): void => {};
  const trust = {
    page,
    isMainWindow: (id: number) => windows().some((window) => window.webContents.id === id),
  };
  const answer = answering({ first, rest }, trust, reportFault);
  registerChannels((area, name) => {
    const call = answer(area, name);
    return (event, input) => {
      showWindow();
      return call(event, input);
    };
  });

  const open = () => {
    const opened = openMainWindow({
      settings: readOpeningSettings(folder),
      // Behind the #: which language it begins in.
      url: `${page}#${spokenLanguage()}`,
      devTools: mayBeDriven(),
      onBounds: (bounds) => void rest().then(({ services }) => services.settings.update({ window: bounds })),
    });
    const { window } = opened;
    showWindow = opened.show;
    // A run that may go on unseen by its own options needs no question.
    const isRunning = () =>
      loaded?.bulk
        .list()
        .some(({ progress, options }) => progress.state === 'running' && !options?.withoutWindow) ?? false;
    askBeforeClose(window, isRunning, (choice) => {
      if (choice === 'background') loaded?.bulk.goOnUnseen();
    });
    if (process.env.SESSION_DESK_BENCH === '1') reportInteractive(window);
  };
  const bringBack = () => {
    const [window] = windows();
    if (!window) open();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  };
  const show = (offer: Offer | null) => {
    const [window] = windows();
    if (!offer || !window) return;
    // The window listens once its page has asked for something.
    void rest()
      .then(() => import('./offer-dialog.js'))
      .then(({ confirmOffer }) => confirmOffer(window, offer, emit));
  };
  // A Mac hands links and files over by events, from before the program is ready.
  app.on('open-url', (event, url) => {
    event.preventDefault();
    show(offerIn([url], '/'));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    show(offerIn([path], '/'));
  });
  open();
  buildMenu(emit, zoom);
  show(offerIn(ownWords(process.argv), process.cwd()));
  app.on('second-instance', (_event, argv, from) => {
    bringBack();
    show(offerIn(ownWords(argv), from));
  });
  app.on('activate', () => {
    if (windows().length === 0) open();
  });
  app.on('window-all-closed', () => {
    // A run that may go on unseen keeps the program alive; another one is paused first. On a Mac a program lives on
    // without a window anyway.
    const quit = () => process.platform === 'darwin' || app.quit();
    void rest().then(({ services }) => services.bulk.windowsClosed() || quit(), quit);
  });
  app.on('will-quit', () => void backend.then(({ services }) => services.close()));
}

/** The words after the program and, where it runs from sources, after the project's path. */
const ownWords = (argv: readonly string[]) => argv.slice(process.defaultApp ? 2 : 1);

const systemLanguageOr = (choice: LanguageChoice) => languageFor(choice, app.getPreferredSystemLanguages());

function buildMenu(emit: HostPorts['emit'], zoom: (step: SizeStep) => void): void {
  const run = (command: string) => emit('menuCommand', command);
  const template = menuTemplate({ packaged: app.isPackaged, mac: process.platform === 'darwin', run, zoom });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** A defect of ours. Its message may quote what was being worked on, so only its kind and place are written. */
function reportFault(error: unknown): void {
  void import('./fault-log.js').then(({ logFault }) => logFault(error));
}
