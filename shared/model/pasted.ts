/** The form in which a text held what was found. */
export type PastedSource =
  | 'har'
  | 'curl'
  | 'http'
  | 'script'
  | 'json'
  | 'soap'
  | 'url'
  | 'log'
  | 'table'
  | 'bare';

/** Something in a text that could not be read, or was left unread, and must be said. */
export interface PastedNote {
  readonly code:
    | 'curl-quote'
    | 'curl-no-address'
    | 'curl-file'
    | 'curl-config'
    | 'text-limit'
    | 'work-limit'
    | 'not-text';
  /** From 1; 0: of the whole text. */
  readonly line: number;
}
