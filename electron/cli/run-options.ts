import type { TokenOptions } from './read-tokens.js';
import type { ConnectionOptions } from './resolve-target.js';

/** What `logout` and `check` take. */
export interface RunOptions extends ConnectionOptions, TokenOptions {
  readonly verify?: boolean;
  readonly confirm?: string;
  readonly concurrency?: string;
  readonly rate?: string;
  readonly json?: boolean;
  readonly raw?: boolean;
  readonly report?: string;
  readonly again?: boolean;
  readonly resendUnknown?: boolean;
  readonly acceptNotActive?: boolean;
}
