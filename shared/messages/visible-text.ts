/**
 * Characters that change how text looks without being seen: C0 and C1 controls, soft hyphen, zero-width and bidi
 * controls, separators, variation and tag characters. Tab and line feed are layout, not a surprise.
 */
export const invisibleSource =
  '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f' +
  '\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffc' +
  '\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]';

const invisible = new RegExp(invisibleSource, 'gu');

/**
 * A text in which nothing works unseen: each invisible character stands as its code point, ⟨U+202E⟩, so that it can be
 * read and does nothing. For whatever leaves this program to be looked at.
 */
export function visibleText(text: string): string {
  return text.replace(invisible, (found) => `⟨U+${codePointName(found.codePointAt(0) ?? 0)}⟩`);
}

/** The same on one line. */
export function visibleLine(text: string): string {
  return visibleText(text.replaceAll(/[\t\n\r ]+/g, ' ').trim());
}

/** JSON, on one line unless `indent`, in which no control, direction or invisible character stands as itself; it reads back the same. */
export function inertJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(invisible, (found) =>
    Array.from(
      { length: found.length },
      (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

export function codePointName(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
