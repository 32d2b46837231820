import { createHmac, randomBytes } from 'node:crypto';

/** Electron's clipboard: its newer editions give promises. */
interface ClipboardPort {
  readonly readText: () => string | Promise<string>;
  readonly writeText: (text: string) => unknown;
  readonly clear: () => unknown;
}

interface TokenClipboard {
  /** Puts there what holds a token. */
  readonly copy: (text: string) => void;
  /** What lies there now was copied by the person while a token was shown. */
  readonly noticed: () => Promise<void>;
  /** Whether something of ours may lie there. */
  readonly holds: () => boolean;
  /** Takes it away now, if it is still there. */
  readonly takeBack: () => Promise<void>;
}

const keptMs = 60_000;

/**
 * What holds a token leaves the clipboard after a minute, and when the program ends, unless something else was copied
 * since. Only a keyed hash of it is kept to know it again.
 * @param after does it later; gives what calls it off
 */
export function createTokenClipboard(
  clipboard: ClipboardPort,
  after: (ms: number, act: () => void) => () => void,
): TokenClipboard {
  const key = randomBytes(32);
  const hashOf = (text: string) => createHmac('sha256', key).update(text).digest('hex');
  let mine: string | null = null;
  let callOff = () => {};
  const takeBack = async () => {
    callOff();
    const hash = mine;
    mine = null;
    if (hash !== null && hashOf(await clipboard.readText()) === hash) await clipboard.clear();
  };
  const watch = (text: string) => {
    callOff();
    mine = hashOf(text);
    callOff = after(keptMs, () => void takeBack());
  };
  return {
    copy(text) {
      void clipboard.writeText(text);
      watch(text);
    },
    async noticed() {
      const text = await clipboard.readText();
      if (text !== '') watch(text);
    },
    holds: () => mine !== null,
    takeBack,
  };
}
