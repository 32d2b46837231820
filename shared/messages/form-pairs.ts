export interface FormPair {
  readonly name: string;
  readonly value: string;
  /** True where the percent coding could not be undone and the pair is shown as it came. */
  readonly asItCame: boolean;
}

/** The parameters of a query or of a form body, in order, with `+` and percent coding (UTF-8) undone. */
export function formPairs(text: string): readonly FormPair[] {
  if (text.trim() === '') return [];
  return text
    .trim()
    .split('&')
    .map((pair) => {
      const equals = pair.indexOf('=');
      const name = equals < 0 ? pair : pair.slice(0, equals);
      const value = equals < 0 ? '' : pair.slice(equals + 1);
      try {
        return { name: undo(name), value: undo(value), asItCame: false };
      } catch {
        return { name, value, asItCame: true };
      }
    });
}

function undo(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
