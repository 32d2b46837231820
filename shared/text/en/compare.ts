import { count } from './counting.js';

/** Two exchanges side by side. */
export const compareText = {
  title: 'Compare',
  menu: 'Compare',
  loading: 'Comparing…',
  side: { a: 'A', b: 'B' },
  choose: { a: 'What stands on side A', b: 'What stands on side B' },
  contract: 'The contract',
  contractOf: (what: string): string => `The contract for ${what}`,
  noOperation: 'It names no operation of the contract, so there is nothing to hold it against.',
  swap: 'Swap the sides',
  back: 'Back to the four bindings',
  direction: { label: 'What is compared', request: 'Request', answer: 'Answer' },
  view: { label: 'How it is compared', normal: 'Normalised', text: 'Text', bytes: 'Bytes' },
  normalHeaders: 'Normalise headers',
  normalHeadersHint: 'Header names in lower case and in alphabetical order',
  onlyDifferences: 'Only differences',
  onlyDifferencesHint: 'Fold what is the same',
  previous: 'Previous difference',
  next: 'Next difference',
  place: (at: number, of: number): string => (of === 0 ? 'no difference here' : `${at} of ${of}`),
  places: (n: number): string => count(n, 'place', 'places'),
  asItCame: (side: string, reason: string): string =>
    `${side} is shown as it came, because it is no well-formed XML: ${reason}.`,
  nothing: {
    request: 'On neither side was anything sent.',
    answer: 'On neither side an answer came.',
  },
  failed: 'They could not be compared. Try another view.',
  large: (limit: string): string =>
    `Too large to lay side by side (more than ${limit} on a side), so only the first place where the bodies differ is shown.`,
  largeAt: (offset: number): string =>
    `The bodies are the same up to byte ${offset.toLocaleString('en')} (0x${offset.toString(16)}), where they first differ.`,
  largeSame: 'The bodies are the same, byte for byte.',
  editor: (side: string, what: string): string => `${side}: ${what}`,
  unified: (a: string, b: string): string => `${b}, with what is only in ${a} above it`,
  unchanged: '$ lines that are the same',
  unfold: 'Show them',
  entries: {
    markA: 'Mark as A',
    markB: 'Mark as B',
    previous: 'Compare with the one before',
    contract: 'Compare with the contract',
    marked: (side: string, what: string): string => `Now ${side}: ${what}`,
  },
  keys: {
    markA: 'Mark the shown exchange as A',
    markB: 'Mark the shown exchange as B',
    next: 'Next difference',
    previous: 'Previous difference',
  },
  said: {
    marked: (side: string): string =>
      `Marked as ${side}. Mark another as ${side === 'A' ? 'B' : 'A'} to compare them.`,
    nothing: 'There is no exchange to compare yet. Send something first.',
    noPrevious: 'There is no exchange before this one.',
  },
} as const;
