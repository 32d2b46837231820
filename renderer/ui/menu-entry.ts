export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  /** For entries of which one holds: a theme, a scenario. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
  /** A line above it. */
  readonly separated?: boolean;
  readonly run: () => void;
}

/** The same, under a line. */
export const grouped = (entries: readonly MenuEntry[]): MenuEntry[] =>
  entries.map((entry, index) => (index === 0 ? { ...entry, separated: true } : entry));
