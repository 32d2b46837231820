import type { MenuItemConstructorOptions } from 'electron';
import { backupText } from '../../shared/text/backup.js';
import { handbookText } from '../../shared/text/handbook.js';
import { menuText } from '../../shared/text/menu.js';
import { teamText } from '../../shared/text/team.js';
import { windowText } from '../../shared/text/window.js';
import type { SizeStep } from './text-size.js';

interface MenuOptions {
  /** Developer tools are there from sources only. */
  readonly packaged: boolean;
  readonly mac: boolean;
  /** Runs the window's own command of that name. */
  readonly run: (command: string) => void;
  /** Also while a dialog is open, when the window's own commands rest. */
  readonly zoom: (step: SizeStep) => void;
}

/** A menu is the window's commands by name: what they do, and whether they can be done now, is known there only. */
type Entry = readonly [command: string, label: string, accelerator?: string] | 'line';

const { items, roles } = menuText;

/** In the language that is spoken now. */
const groups = (): readonly (readonly [label: string, entries: readonly Entry[]])[] => [
  [
    menuText.file,
    [
      ['add-environment', items.addEnvironment],
      ['add-session', items.addSession, 'CmdOrCtrl+N'],
      ['login', items.login],
      ['paste', items.paste, 'CmdOrCtrl+Shift+V'],
      'line',
      ['bulk', items.bulk],
      ['import-har', items.importHar],
      'line',
      ['export-team', teamText.exportCommand],
      ['import-team', teamText.importCommand],
      'line',
      ['back-up', backupText.command],
      ['restore', backupText.restoreCommand],
      'line',
      ['preferences', items.preferences, 'CmdOrCtrl+,'],
    ],
  ],
  [
    menuText.session,
    [
      ['log-out', items.logOut, 'CmdOrCtrl+Enter'],
      ['check', items.check, 'CmdOrCtrl+Shift+Enter'],
      ['check-all', items.checkAll],
      'line',
      ['reveal', items.reveal, 'CmdOrCtrl+Shift+R'],
      ['copy', items.copyToken, 'CmdOrCtrl+Shift+C'],
      ['compose-shown', items.compose, 'CmdOrCtrl+E'],
      'line',
      ['edit-session', items.edit],
    ],
  ],
  [
    menuText.history,
    [
      ['history-screen', items.historyScreen, 'CmdOrCtrl+2'],
      ['back', items.back, 'Alt+Left'],
      ['forward', items.forward, 'Alt+Right'],
      ['previous-exchange', items.previousExchange, 'Alt+Up'],
      ['next-exchange', items.nextExchange, 'Alt+Down'],
      'line',
      ['retention', items.retention],
    ],
  ],
];

/** One of the system's own, which would be in English in each language. */
export function role<Role extends keyof typeof roles>(name: Role) {
  return { role: name, label: roles[name] };
}

/** The first menu on a Mac. The system's own would be in English. */
function appMenu(): MenuItemConstructorOptions {
  const line = { type: 'separator' } as const;
  return {
    label: windowText.appName,
    submenu: [
      { role: 'about', label: items.about },
      ...[line, role('services'), line, role('hide'), role('hideOthers'), role('unhide'), line, role('quit')],
    ],
  };
}

/** The program's own menu bar: nothing in it reloads the page or opens somebody else's pages. */
export function menuTemplate({ packaged, mac, run, zoom }: MenuOptions): MenuItemConstructorOptions[] {
  const entry = (one: Entry): MenuItemConstructorOptions =>
    one === 'line'
      ? { type: 'separator' }
      : {
          id: one[0],
          label: one[1],
          click: () => run(one[0]),
          // The window has these keys already; here they are only shown.
          ...(one[2] && { accelerator: one[2], registerAccelerator: false }),
        };
  const size = (id: string, label: string, accelerator: string, step: SizeStep) => ({
    id,
    label,
    accelerator,
    click: () => zoom(step),
  });
  const [file, ...others] = groups().map(([label, entries]) => ({ label, submenu: entries.map(entry) }));
  return [
    ...(mac ? [appMenu()] : []),
    {
      ...file,
      submenu: [
        ...(file?.submenu ?? []),
        { type: 'separator' },
        { role: 'close', label: mac ? roles.close : menuText.quit },
      ],
    },
    {
      label: menuText.edit,
      submenu: [
        role('undo'),
        role('redo'),
        { type: 'separator' },
        role('cut'),
        role('copy'),
        role('paste'),
        role('selectAll'),
        { type: 'separator' },
        entry(['undo', items.undoDelete]),
      ],
    },
    {
      label: menuText.view,
      submenu: [
        entry(['palette', items.palette, 'CmdOrCtrl+K']),
        entry(['sessions-screen', items.sessionsScreen, 'CmdOrCtrl+1']),
        entry(['history', items.historyList, 'CmdOrCtrl+Shift+H']),
        { type: 'separator' },
        size('larger', roles.zoomIn, 'CmdOrCtrl+Plus', 1),
        // The same key without Shift, as every browser takes it.
        {
          ...size('larger-too', roles.zoomIn, 'CmdOrCtrl+=', 1),
          visible: false,
          acceleratorWorksWhenHidden: true,
        },
        size('smaller', roles.zoomOut, 'CmdOrCtrl+-', -1),
        size('usual-size', roles.resetZoom, 'CmdOrCtrl+0', 0),
        { type: 'separator' },
        role('togglefullscreen'),
        ...(packaged ? [] : [role('toggleDevTools')]),
      ],
    },
    ...others,
    {
      label: menuText.help,
      submenu: [
        entry(['explain', items.explain]),
        entry(['handbook', handbookText.title, 'F1']),
        entry(['shortcuts', items.shortcuts]),
        entry(['make-sandbox', items.makeSandbox]),
        { type: 'separator' },
        entry(['about', items.about]),
      ],
    },
  ];
}
