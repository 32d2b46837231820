/** How a pane's text is coloured and folded. */
export type TextLanguage = 'http' | 'xml' | 'none';
