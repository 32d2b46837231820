import type { AppError } from '../../shared/model/app-error.js';
import type { Notice } from '../../shared/model/app-info.js';
import { savedFilesText, storesText } from '../../shared/text/stores.js';

/** How a store says that a person must be told something. */
export type Tell = (notice: Notice) => void;

/** Where a store takes the time from and whom it tells. */
export interface StoreContext {
  readonly now: () => string;
  readonly tell: Tell;
}

export function setAsideNotice(what: string, aside: string, at: string): Notice {
  return {
    id: `set-aside:${aside}`,
    kind: 'warning',
    code: 'file-set-aside',
    ...savedFilesText.aside({ what, aside }),
    at,
  };
}

export function newerFile(name: string, path: string): AppError {
  return {
    code: 'file-newer',
    message: storesText.newerFile({ name, path }),
    todo: storesText.newerFileTodo,
  };
}

/** A database of a form that this program does not read: its sessions and secrets are taken over, the rest lies there. */
export function olderDatabaseNotice(aside: string, at: string): Notice {
  return {
    id: `older-database:${aside}`,
    kind: 'warning',
    code: 'database-older',
    message: storesText.olderDatabase({ aside }),
    todo: storesText.olderDatabaseTodo,
    erase: aside,
    at,
  };
}
