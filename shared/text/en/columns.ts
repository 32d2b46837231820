/** Arranging the columns of a list. */
export const columns = {
  menu: 'Columns',
  reset: 'As they come',
} as const;
