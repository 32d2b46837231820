/** The forms in which exchanges are handed over. Apart from what writes them: the window lists them. */
export const handoverFormats = [
  'curl-bash',
  'curl-powershell',
  'curl-cmd',
  'http',
  'har',
  'text',
  'markdown',
] as const;
export type HandoverFormat = (typeof handoverFormats)[number];

/** What a file of the format is called at its end. */
export const handoverExtensions: Record<HandoverFormat, string> = {
  'curl-bash': 'sh',
  'curl-powershell': 'ps1',
  'curl-cmd': 'cmd',
  http: 'http',
  har: 'har',
  text: 'txt',
  markdown: 'md',
};
