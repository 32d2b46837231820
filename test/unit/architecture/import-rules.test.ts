import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(__dirname, '../../..');

/** Files that may import electron besides `main.ts`, `preload.ts`, `ipc/` and `app/`, each with its reason. */
const mayImportElectron = new Map([
  ['electron/secrets/keyring-cipher.ts', 'safeStorage is only there'],
  ['electron/settings/electron-store-file.ts', 'electron-store imports electron'],
]);

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name).split(sep).join('/'));
}

/** Every import of a file, static, re-exported or dynamic; relative ones as paths from the root. */
function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const pattern =
    /(?:^|[\s;])(?:(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?|import\s*\(\s*)['"]([^'"]+)['"]/g;
  for (const match of text.matchAll(pattern)) {
    const target = match[3] ?? '';
    const path = target.startsWith('.')
      ? relative(root, resolve(root, dirname(file), target))
          .split(sep)
          .join('/')
      : target;
    found.push({ file, target: path, typeOnly: match[2] !== undefined });
  }
  return found;
}

const imports = ['shared', 'electron', 'renderer']
  .flatMap(sources)
  .flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));

const isNode = (target: string) => target.startsWith('node:') || builtinModules.includes(target);
const isElectron = (target: string) =>
  target === 'electron' || target.startsWith('electron/') || target === 'electron-store';
const show = (found: Import[]) => found.map((entry) => `${entry.file} imports ${entry.target}`);

describe('import rules', () => {
  it('reads the imports at all', () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(
      importsOf(
        'a/b.ts',
        "import { x } from '../c.js';\nconst y = await import('node:fs');\nexport * from 'z';",
      ).map((entry) => entry.target),
    ).toEqual(['c.js', 'node:fs', 'z']);
  });

  it('keeps shared/ free of Node, Electron and everybody else', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        file.startsWith('shared/') &&
        (isNode(target) || isElectron(target) || target.startsWith('renderer/') || /^react/.test(target)),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('lets the window talk to nothing but the contract', () => {
    const wrong = imports.filter(
      ({ file, target }) => file.startsWith('renderer/') && (isNode(target) || isElectron(target)),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('keeps the schema library out of the window', () => {
    const wrong = imports.filter(
      ({ file, target, typeOnly }) => file.startsWith('renderer/') && target === 'zod' && !typeOnly,
    );
    expect(show(wrong)).toEqual([]);
  });

  it('keeps the main process free of the window', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        file.startsWith('electron/') && (target.startsWith('renderer/') || /^react/.test(target)),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('lets everything in electron/ run in plain Node, but for the wiring and what must', () => {
    const wiring = /^electron\/(main\.ts|preload\.ts|ipc\/|app\/)/;
    const wrong = imports.filter(
      ({ file, target, typeOnly }) =>
        file.startsWith('electron/') &&
        !wiring.test(file) &&
        !mayImportElectron.has(file) &&
        !typeOnly &&
        (target === 'electron' || target === 'electron-store'),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('has one place where an editor is made one that is only read, with its menu', () => {
    const makers = [...new Set(imports.map(({ file }) => file))].filter((file) =>
      /\bEditor(State\.readOnly|View\.editable)\b/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(makers).toEqual(['renderer/features/exchange/read-only-code.ts']);
  });

  it('uses the raw IPC of Electron in one place on each side', () => {
    const users = imports
      .filter(({ target }) => target === 'electron')
      .map(({ file }) => file)
      .filter((file) => /\bipc(Main|Renderer)\b/.test(readFileSync(join(root, file), 'utf8')));
    expect([...new Set(users)].sort()).toEqual(['electron/app/register.ts', 'electron/preload.ts']);
  });
});
