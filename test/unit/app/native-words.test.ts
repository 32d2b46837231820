import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserWindow, WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { speakAtStart } from '../../../electron/cli/speak-at-start.js';
import type { BulkProgress } from '../../../shared/model/bulk.js';
import { rowStates } from '../../../shared/model/bulk-words.js';
import { type Language, languages } from '../../../shared/model/language.js';
import { en } from '../../../shared/text/en/index.js';
import { learn, type Sentences, sentencesOf, speak, teach } from '../../../shared/text/language.js';
import { startText } from '../../../shared/text/start.js';

/** Whatever the system was asked to show, by name. */
const shown = vi.hoisted(() => ({ words: [] as [string, string][] }));

vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  writeSync: (_file: number, text: string) => shown.words.push(['stderr', text]),
}));

vi.mock('electron', () => {
  const note = (given: object): void => {
    for (const [name, value] of Object.entries(given)) {
      if (typeof value === 'string') shown.words.push([name, value]);
      else if (Array.isArray(value))
        for (const one of value) note(typeof one === 'object' ? (one as object) : { [name]: one });
    }
  };
  class Notification {
    static readonly isSupported = () => true;
    readonly on = () => undefined;
    readonly show = () => undefined;
    constructor(given: object) {
      note(given);
    }
  }
  return {
    Notification,
    app: {
      name: 'Session Desk',
      ...{ once: () => undefined, setPath: () => undefined, exit: () => undefined },
      whenReady: async () => undefined,
    },
    BrowserWindow: { getAllWindows: () => [] },
    powerSaveBlocker: { start: () => 1, stop: () => undefined },
    Menu: {
      buildFromTemplate: (items: readonly object[]) => {
        note({ items });
        return { popup: () => undefined };
      },
    },
    dialog: {
      showMessageBox: async (...given: readonly object[]) => {
        note(given.at(-1) ?? {});
        return { response: 0 };
      },
      showOpenDialog: async (given: object) => {
        note(given);
        return { filePaths: [] };
      },
      showSaveDialog: async (given: object) => {
        note(given);
        return { filePath: '' };
      },
    },
  };
});

// Loaded once, in English: what is kept of a text in a variable would stay so.
const { askBeforeClose } = await import('../../../electron/app/ask-before-close.js');
const { createBulkPresence } = await import('../../../electron/app/bulk-presence.js');
const { fileChoosers } = await import('../../../electron/app/file-choosers.js');
const { menuTemplate } = await import('../../../electron/app/menu-template.js');
const { confirmOffer } = await import('../../../electron/app/offer-dialog.js');
const { refuseFolder } = await import('../../../electron/app/refuse-folder.js');
const { offerTextMenu } = await import('../../../electron/app/text-menu.js');

const tick = () => new Promise((resolve) => setImmediate(resolve));
const window = { isDestroyed: () => false } as BrowserWindow;

function progressOf(own: Partial<BulkProgress>): BulkProgress {
  const counts = Object.fromEntries(rowStates.map((state) => [state, 7])) as BulkProgress['counts'];
  return {
    ...{ runId: 'a', state: 'running', pause: null, total: 100, ratePerSecond: 0, leftMs: null, activeMs: 0 },
    ...{ startedAt: null, endedAt: null, counts },
    ...own,
  };
}

/** Each file that asks the system to show words, and how it is brought to. */
const drives: Readonly<Record<string, () => Promise<void> | void>> = {
  'ask-before-close.ts': async () => {
    const handlers: ((event: { preventDefault(): void }) => void)[] = [];
    const closing = { ...window, on: (_: string, handler: (typeof handlers)[0]) => handlers.push(handler) };
    askBeforeClose(
      closing as never,
      () => true,
      () => undefined,
    );
    for (const handler of handlers) handler({ preventDefault: () => undefined });
    await tick();
  },
  'bulk-presence.ts': () => {
    const follow = createBulkPresence(() => undefined);
    for (const own of [{ state: 'done' }, { state: 'paused', pause: { code: 'unanswered' } }] as const) {
      follow(progressOf({}), 'X');
      follow(progressOf(own as Partial<BulkProgress>), 'X');
    }
  },
  'file-choosers.ts': async () => {
    const { chooseFile, chooseHar, chooseOpen, chooseReport, chooseSave, chooseTokens } = fileChoosers();
    await Promise.all((['ca', 'pfx', 'cert', 'key'] as const).map((purpose) => chooseFile(purpose)));
    await Promise.all([chooseHar(), chooseTokens(), chooseOpen('backup'), chooseOpen('session-desk')]);
    await Promise.all([chooseReport('csv', 'X.csv'), chooseSave('X.html'), chooseSave('X.backup')]);
  },
  'offer-dialog.ts': async () => {
    await confirmOffer(window, { kind: 'link', text: 'X' } as never, () => undefined);
    for (const kind of ['file', 'team'])
      await confirmOffer(window, { kind, path: 'X' } as never, () => undefined);
  },
  'refuse-folder.ts': () => refuseFolder('X', 'EACCES'),
  // Its menu bar alone; the rest of it is the running program.
  'run-window.ts': async () => {
    const { Menu } = await import('electron');
    for (const mac of [true, false])
      Menu.buildFromTemplate(
        menuTemplate({ packaged: false, mac, run: () => undefined, zoom: () => undefined }),
      );
  },
  'text-menu.ts': () => {
    const editFlags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
    const on = (_: string, show: (event: null, target: object) => void) =>
      show(null, { isEditable: true, selectionText: 'x', editFlags });
    offerTextMenu({ on } as unknown as WebContents);
  },
};

/** The sentences of a language, each with its mark before it. */
function marked(sentences: Sentences, mark: string): Sentences {
  const walk = (one: unknown): unknown =>
    typeof one === 'string'
      ? mark + one
      : Array.isArray(one)
        ? one.map(walk)
        : Object.fromEntries(Object.entries(one as object).map(([key, value]) => [key, walk(value)]));
  return walk(sentences) as Sentences;
}

const marks: Readonly<Record<Language, string>> = { en: '‹en›', tr: '‹tr›', ru: '‹ru›' };
const real = new Map<Language, Sentences>();
for (const language of languages) {
  await learn(language);
  real.set(language, sentencesOf(language));
}
const realOf = (language: Language) => real.get(language) as Sentences;

/** What is called the same everywhere, and what the person or the program named. */
const isName = ([name, text]: readonly [string, string]) =>
  ['type', 'id', 'role', 'accelerator', 'extensions', 'defaultPath', 'properties'].includes(name) ||
  ['Session Desk', 'HAR', 'CSV', 'HTML'].includes(text);

beforeEach(() => {
  shown.words = [];
  for (const language of languages) teach(language, marked(realOf(language), marks[language]));
});
afterEach(() => {
  for (const language of languages) teach(language, realOf(language));
  speak('en');
  vi.unstubAllEnvs();
});

it('every file that shows words by the system is driven here', () => {
  const root = resolve(__dirname, '../../../electron');
  const showing = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) =>
      /^import \{[^}]*\b(?:dialog|Notification|Tray|Menu|MenuItem|TouchBar)\b(?!: )[^}]*\} from 'electron'/m.test(
        readFileSync(`${root}/${name}`, 'utf8'),
      ),
    );
  expect(showing.map((name) => name.replaceAll('\\', '/')).sort()).toEqual(
    Object.keys(drives)
      .map((name) => `app/${name}`)
      .sort(),
  );
});

describe.each(languages)('what the system shows in %s', (language) => {
  it.each(Object.keys(drives))('is of its table: %s', async (file) => {
    vi.stubEnv('LC_ALL', `${language}_XX.UTF-8`);
    speak(language);
    await drives[file]?.();
    const words = shown.words.filter((one) => !isName(one));
    expect(words.length).toBeGreaterThan(1);
    expect(
      words.filter(([, text]) => text.match(/‹..›/g)?.some((mark) => mark !== marks[language]) ?? true),
    ).toEqual([]);
  });

  it('and what a refused start says, which waits for no file, is of its table', () => {
    teach(language, realOf(language));
    const { refusedSwitches, noCommandLine } = realOf(language).start;
    speakAtStart(language);
    expect(startText.refusedSwitches({ switches: '--inspect' })).toBe(
      refusedSwitches.replace('{switches}', '--inspect'),
    );
    expect(startText.noCommandLine).toBe(noCommandLine);
    expect([refusedSwitches === en.start.refusedSwitches, noCommandLine === en.start.noCommandLine]).toEqual(
      Array(2).fill(language === 'en'),
    );
  });
});
