/** Null where the text is no address. (`URL.canParse` is newer than the window's runtime.) */
export function readUrl(text: string, base?: string | URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
