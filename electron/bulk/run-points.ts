/**
 * Where a run can be told to stop for good: between any two of these something may be on disk that the next start must
 * understand. Tests end the process there; in the program nobody listens.
 */
const runPoints = [
  /** The run is on disk; nothing of its first row is. */
  'begun',
  /** Rows are about to be intended. */
  'intending',
  /** Their intents are on the disk itself; not one byte left. */
  'intended',
  /** A row is handed to the transport. */
  'sending',
  /** Its answer was judged, and is nowhere but in memory. */
  'answered',
  /** Ends are written, and not committed. */
  'writing',
  'written',
  /** Nothing is under way any more. */
  'settled',
  /** The run stands still, and its record says so. */
  'still',
  /** The command line's report is about to be written. */
  'reporting',
] as const;
export type RunPoint = (typeof runPoints)[number];

export type AtPoint = (point: RunPoint) => void;
