import { basename, dirname, extname } from 'node:path';
import ElectronStore from 'electron-store';
import { fail, ok } from '../../shared/model/result.js';
import { savedFilesText } from '../../shared/text/stores.js';
import { fileError, type KeyValueFile, setFileAside } from '../storage/key-value-file.js';
import { whileLocked } from '../storage/write-atomically.js';
import { readJson } from './json-file.js';

/** All our files carry a version; what else is in them is checked by the store that reads them. */
type Content = { version?: number; [name: string]: unknown };

/** By hand: the validator that electron-store has for this takes a tenth of the program's start. */
function isContent(value: unknown): value is Content {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const version = 'version' in value ? value.version : 1;
  return typeof version === 'number' && Number.isInteger(version) && version >= 1;
}

/**
 * The app's backend. electron-store throws from its constructor and from every get where the file is broken, or resets
 * the whole file; so the file is read here, and the store is opened only to write.
 */
export function createElectronStoreFile(path: string): KeyValueFile {
  let store: ElectronStore<Content> | null = null;
  const open = (): ElectronStore<Content> => {
    if (store !== null) return store;
    store = new ElectronStore<Content>({
      cwd: dirname(path),
      name: basename(path, extname(path)),
      fileExtension: extname(path).slice(1),
      clearInvalidConfig: false,
      configFileMode: 0o600,
    });
    return store;
  };
  return {
    path,
    read() {
      const content = readJson(path);
      if (!content.ok || content.value === undefined || isContent(content.value)) return content;
      return fail({ code: 'file-broken', message: savedFilesText.notSettings({ path }) });
    },
    write(value) {
      try {
        const opened = open();
        const assign = () => {
          opened.store = { ...value };
        };
        withoutSnap(() => whileLocked(assign));
        return ok(undefined);
      } catch (error) {
        return fail(fileError('file-not-written', path, 'save', error));
      }
    },
    setAside(at) {
      store = null;
      return setFileAside(path, at);
    },
  };
}

/** Inside a snap electron-store writes in place, which a crash can leave half done. */
function withoutSnap(action: () => void): void {
  const { SNAP } = process.env;
  delete process.env.SNAP;
  try {
    action();
  } finally {
    if (SNAP !== undefined) process.env.SNAP = SNAP;
  }
}
