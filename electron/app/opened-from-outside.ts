import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';

/** What somebody outside of the program wants it to show: a link, or a file of ours. Nothing is done by it. */
export type Offer =
  | { readonly kind: 'link'; readonly text: string }
  | { readonly kind: 'file'; readonly path: string };

const scheme = 'session-desk:';
const exported = '.har';
const longestLink = 8 * 1024;
const largestFile = 64 * 1024 * 1024;

/** The first offer among a program's words. A link carries one text, as `session-desk:show?text=…`; any other is none. */
export function offerIn(words: readonly string[]): Offer | null {
  for (const word of words) {
    if (word.toLowerCase().startsWith(scheme)) {
      const text = textOfLink(word);
      if (text !== null) return { kind: 'link', text };
    } else if (!word.startsWith('-') && extname(word).toLowerCase() === exported) {
      return { kind: 'file', path: word };
    }
  }
  return null;
}

function textOfLink(link: string): string | null {
  if (link.length > longestLink) return null;
  const match = /^session-desk:(?:\/\/)?show\/?\?text=([^&#]*)$/i.exec(link);
  if (!match) return null;
  try {
    return decodeURIComponent((match[1] ?? '').replaceAll('+', ' ')) || null;
  } catch {
    return null;
  }
}

/** The text of an offer and, of a file, its name; null where the file cannot be read or is too large. */
export async function textOfOffer(offer: Offer): Promise<{ text: string; name: string | null } | null> {
  if (offer.kind === 'link') return { text: offer.text, name: null };
  try {
    const { size } = await stat(offer.path);
    if (size > largestFile) return null;
    return { text: await readFile(offer.path, 'utf8'), name: basename(offer.path) };
  } catch {
    return null;
  }
}
