/** The window around the handbook's pages; the pages themselves are Markdown. */
export const handbook = {
  title: 'Handbook',
  contents: 'Contents',
  search: 'Search the handbook',
  found: 'Found',
  none: 'No page has all of these words.',
  page: 'Page',
  inEnglish: 'This page is there in English only.',
} as const;
