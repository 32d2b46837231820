import { describe, expect, test } from 'vitest';
import { hideWhenAway } from '../../../electron/app/hide-when-away.js';
import { createTokenClipboard } from '../../../electron/app/token-clipboard.js';

/** A clock that is wound by hand: what is due is done. */
function clockwork() {
  const waiting = new Set<{ at: number; act: () => void }>();
  let nowMs = 0;
  return {
    after(ms: number, act: () => void) {
      const one = { at: nowMs + ms, act };
      waiting.add(one);
      return () => waiting.delete(one);
    },
    async pass(ms: number) {
      nowMs += ms;
      for (const one of [...waiting].filter(({ at }) => at <= nowMs)) {
        waiting.delete(one);
        one.act();
        await Promise.resolve();
        await Promise.resolve();
      }
    },
  };
}

function board() {
  let text = '';
  const clock = clockwork();
  const port = {
    readText: () => text,
    writeText: (given: string) => {
      text = given;
    },
    clear: () => {
      text = '';
    },
  };
  return { ...clock, ...port, tokens: createTokenClipboard(port, clock.after) };
}

const token = '7c9e6679-7425-40de-944b-e07fc1f9631f';

describe('a copied token', () => {
  test('leaves the clipboard after a minute, not before', async () => {
    const { tokens, pass, readText } = board();
    tokens.copy(token);
    await pass(59_999);
    expect(readText()).toBe(token);
    await pass(1);
    expect(readText()).toBe('');
  });

  test('stays away from what was copied since', async () => {
    const { tokens, pass, readText, writeText } = board();
    tokens.copy(token);
    writeText('a phone number');
    await pass(60_000);
    await tokens.takeBack();
    expect(readText()).toBe('a phone number');
  });

  test('has its whole minute again when it is copied again', async () => {
    const { tokens, pass, readText } = board();
    tokens.copy(token);
    await pass(40_000);
    tokens.copy(token);
    await pass(40_000);
    expect(readText()).toBe(token);
    await pass(20_000);
    expect(readText()).toBe('');
  });

  test('leaves it when the program ends, and nothing else does', async () => {
    const { tokens, readText, writeText } = board();
    writeText('before');
    await tokens.takeBack();
    expect(readText()).toBe('before');
    tokens.copy(token);
    await tokens.takeBack();
    expect(readText()).toBe('');
  });

  test('leaves it too where a person copied it by hand', async () => {
    const { tokens, pass, readText, writeText } = board();
    writeText(`x ${token}`);
    await tokens.noticed();
    await pass(60_000);
    expect(readText()).toBe('');
  });
});

describe('what is revealed hides', () => {
  function away(minutes: number | null) {
    const heard = new Map<string, () => void>();
    const seen = { idle: 0, hidden: 0, look: () => {} };
    const presence = {
      on: (event: string, listener: () => void) => heard.set(event, listener),
      getSystemIdleTime: () => seen.idle,
    };
    hideWhenAway(
      presence,
      () => minutes,
      () => seen.hidden++,
      (_ms, look) => {
        seen.look = look;
      },
    );
    const idle = (seconds: number) => {
      seen.idle = seconds;
      seen.look();
      return seen.hidden;
    };
    return { idle, say: (event: string) => heard.get(event)?.(), seen };
  }

  test.each(['lock-screen', 'suspend'])('at %s', (event) => {
    const { say, seen } = away(null);
    say(event);
    expect(seen.hidden).toBe(1);
  });

  test('once each time that nobody was there for so long', () => {
    const { idle } = away(5);
    expect([299, 300, 305, 900, 2, 299, 300].map(idle)).toEqual([0, 1, 1, 1, 1, 1, 2]);
  });

  test('never for that reason where the person said so', () => {
    expect(away(null).idle(100_000)).toBe(0);
  });
});
