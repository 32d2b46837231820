import type { ClipboardEvent } from 'react';
import { expect, test, vi } from 'vitest';
import { longPaste } from '../../../renderer/ui/long-paste.js';

function pasted(text: string, value = '', selectionStart = value.length, selectionEnd = selectionStart) {
  const onLong = vi.fn();
  const preventDefault = vi.fn();
  const event: unknown = {
    currentTarget: { value, selectionStart, selectionEnd },
    clipboardData: { getData: () => text },
    preventDefault,
  };
  longPaste(10, onLong)(event as ClipboardEvent<HTMLTextAreaElement>);
  return { held: preventDefault.mock.calls.length === 1, given: onLong.mock.calls.flat() };
}

test.each([
  ['short, into an empty field', pasted('0123456789'), null],
  ['too long, into an empty field', pasted('0123456789a'), '0123456789a'],
  ['short, but the field is then too long', pasted('56789a', '01234'), '0123456789a'],
  ['in the midst', pasted('23456789', '01ab', 2), '0123456789ab'],
  ['in the place of what is chosen', pasted('12345678', '0xxx9a', 1, 4), '0123456789a'],
  ['short in the place of what is chosen', pasted('1', '0xxxxxxxxx', 1, 10), null],
])(
  'a paste that is %s goes through the field or past it, and loses nothing',
  (_what, { held, given }, long) => {
    expect({ held, given }).toEqual({ held: long !== null, given: long === null ? [] : [long] });
  },
);
