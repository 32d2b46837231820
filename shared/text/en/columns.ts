/** Arranging the columns of a list. */
export const columns = {
  menu: 'Columns',
  reset: 'As they come',
  /** The names of the columns, each of which is a button that sorts. */
  sort: 'Sort by',
  ascending: 'Sort ascending',
  descending: 'Sort descending',
  /** A column that a person made wider or narrower. */
  fit: 'Width as it comes',
} as const;
