import { readFile, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { teamExtension } from '../../shared/model/team-extension.js';

/** What somebody outside of the program wants it to show: a link, or a file of ours. Nothing is done by it. */
export type Offer =
  | { readonly kind: 'link'; readonly text: string }
  /** `team`: environments and labels; else what was recorded. */
  | { readonly kind: 'file' | 'team'; readonly path: string };

const scheme = 'session-desk:';
const kinds: Readonly<Record<string, 'file' | 'team'>> = { '.har': 'file', [`.${teamExtension}`]: 'team' };
const longestLink = 8 * 1024;
const largestFile = 64 * 1024 * 1024;

/**
 * The first offer among a program's words. A link carries one text, as `session-desk:show?text=…`; any other is none.
 * @param from the folder that the words were written in
 */
export function offerIn(words: readonly string[], from: string): Offer | null {
  for (const word of words) {
    if (word.toLowerCase().startsWith(scheme)) {
      const text = textOfLink(word);
      if (text !== null) return { kind: 'link', text };
    } else if (!word.startsWith('-')) {
      const path = pathOf(word, from);
      const kind = kinds[extname(path).toLowerCase()];
      if (kind !== undefined) return { kind, path };
    }
  }
  return null;
}

/** Desktops on Linux hand over addresses of files. */
function pathOf(word: string, from: string): string {
  if (!/^file:/i.test(word)) return resolve(from, word);
  try {
    return fileURLToPath(word);
  } catch {
    return '';
  }
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
