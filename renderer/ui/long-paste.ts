import type { ClipboardEvent } from 'react';

/**
 * A paste that makes the text of a field longer than this goes to `onLong`, with what the field held around it, and not
 * through the field: one would choke on it for seconds.
 * @param longest in UTF-16 units
 */
export const longPaste =
  (longest: number, onLong: (text: string) => void) => (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const text = `${value.slice(0, selectionStart)}${event.clipboardData.getData('text/plain')}${value.slice(selectionEnd)}`;
    if (text.length <= longest) return;
    event.preventDefault();
    onLong(text);
  };
