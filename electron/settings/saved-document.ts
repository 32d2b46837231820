import type { AppError } from '../../shared/model/app-error.js';
import type { Notice } from '../../shared/model/app-info.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { savedFilesText } from '../../shared/text/stores.js';
import { asidePath, type KeyValueFile } from '../storage/key-value-file.js';
import { newerFile, type StoreContext, setAsideNotice } from '../storage/tell.js';
import { writeJson } from './json-file.js';

export interface DocumentShape<Value> {
  /** For people: `environments`. Also the key in the file. */
  readonly name: string;
  /**
   * From the form of version 1 to that of version 2, from there to 3, and so on: what is written is one version above the
   * last. A file with a higher number was made by a newer program. Never change one that was released: add another.
   */
  readonly upgrades: readonly ((value: unknown) => unknown)[];
  readonly fresh: Value;
  /** From the newest form. `broken` are the entries that had to be left out; null: nothing is sound. */
  readonly read: (value: unknown) => { value: Value; broken: readonly unknown[] } | null;
}

/** One value in a file `{ "version": 1, "<name>": … }`, read once, written whole. */
interface SavedDocument<Value> {
  get(): Value;
  set(value: Value): Result<void, AppError>;
}

/**
 * Never writes over content that it could not read: that is renamed first, or nothing is saved at all.
 */
export function createSavedDocument<Value>(
  file: KeyValueFile,
  shape: DocumentShape<Value>,
  context: StoreContext,
): SavedDocument<Value> {
  let current: { value: Value } | null = null;
  let blocked: AppError | null = null;
  const newest = shape.upgrades.length + 1;

  const write = (value: Value) => file.write({ version: newest, [shape.name]: value });

  const startAfresh = (): Value => {
    const at = context.now();
    const aside = file.setAside(at);
    if (aside.ok) context.tell(setAsideNotice(shape.name, aside.value, at));
    else {
      blocked = aside.error;
      context.tell(blockedNotice(shape.name, file.path, aside.error, at));
    }
    return shape.fresh;
  };

  /** The newer program finds all as it left it. */
  const leaveNewer = (): Value => {
    blocked = newerFile(shape.name, file.path);
    context.tell({ ...blocked, id: `newer:${file.path}`, kind: 'warning', at: context.now() });
    return shape.fresh;
  };

  const load = (): Value => {
    const content = file.read();
    if (!content.ok) return startAfresh();
    if (content.value === undefined) return shape.fresh;
    const version = versionOf(content.value);
    if (version === null) return startAfresh();
    if (version > newest) return leaveNewer();
    const saved = (content.value as Record<string, unknown>)[shape.name];
    const found = shape.read(upgraded(saved, shape.upgrades.slice(version - 1)));
    if (found === null) return startAfresh();
    if (found.broken.length > 0) leaveOut(found.value, found.broken);
    return found.value;
  };

  const leaveOut = (value: Value, broken: readonly unknown[]): void => {
    const at = context.now();
    const aside = asidePath(file.path, at);
    const kept = writeJson(aside, { version: newest, [shape.name]: broken });
    const done = kept.ok ? write(value) : kept;
    if (kept.ok)
      context.tell({
        ...setAsideNotice(shape.name, aside, at),
        message: savedFilesText.some({ what: shape.name, n: broken.length, aside }),
      });
    if (!done.ok) blocked = done.error;
  };

  const get = (): Value => {
    current ??= { value: load() };
    return current.value;
  };
  return {
    get,
    set(value) {
      get();
      if (blocked !== null) return fail(blocked);
      const written = write(value);
      if (!written.ok) return written;
      current = { value };
      return ok(undefined);
    },
  };
}

function versionOf(content: unknown): number | null {
  if (typeof content !== 'object' || content === null || !('version' in content)) return null;
  const { version } = content;
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : null;
}

/** What cannot be read as its version says is not sound in the newest one either. */
function upgraded(saved: unknown, steps: readonly ((value: unknown) => unknown)[]): unknown {
  try {
    return steps.reduce((value, step) => step(value), saved);
  } catch {
    return null;
  }
}

function blockedNotice(name: string, path: string, error: AppError, at: string): Notice {
  return {
    id: `blocked:${path}`,
    kind: 'error',
    code: error.code,
    ...savedFilesText.blocked({ what: name, path }),
    at,
  };
}
