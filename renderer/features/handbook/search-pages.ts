import { plain } from '../../../shared/text/letters.js';
import { type HandbookPage, handbookPages } from '../../state/handbook-state.js';
import { type Pages, type Part, textIn } from './page-parts.js';

/** A piece of a page from one heading to the next. */
export interface Section {
  readonly page: HandbookPage;
  /** Null for what stands before the first heading below the title. */
  readonly heading: string | null;
  readonly title: string;
  readonly text: string;
}

export function titleOf(page: readonly Part[]): string {
  const title = page.find((part) => typeof part !== 'string' && part.tag === 'h1');
  return title ? textIn([title]).trim() : '';
}

export function sectionsOf(pages: Pages): readonly Section[] {
  return handbookPages.flatMap((name) => {
    const found: { heading: string | null; title: string; parts: Part[] }[] = [];
    for (const part of pages[name] ?? []) {
      const isHeading = typeof part !== 'string' && /^h[12]$/.test(part.tag);
      if (isHeading)
        found.push({
          heading: part.tag === 'h1' ? null : (part.id ?? null),
          title: textIn([part]).trim(),
          parts: [],
        });
      else found.at(-1)?.parts.push(part);
    }
    return found.map(({ heading, title, parts }) => ({ page: name, heading, title, text: textIn(parts) }));
  });
}

/** Sections that hold every word, or its beginning; those with one in their heading come first. */
export function searchSections(sections: readonly Section[], words: string): readonly Section[] {
  const wanted = plain(words).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return [];
  const hits = sections.filter(({ title, text }) => {
    const all = ` ${plain(`${title} ${text}`)}`;
    return wanted.every((word) => all.includes(word));
  });
  const inTitle = ({ title }: Section) => wanted.some((word) => plain(title).includes(word));
  return [...hits.filter(inTitle), ...hits.filter((one) => !inTitle(one))];
}
