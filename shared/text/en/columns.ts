/** Arranging the columns of a list. */
export const columns = {
  menu: 'Columns',
  reset: 'As they come',
  /** The names of the columns, each of which is a button that sorts. */
  sort: 'Sort by',
} as const;
