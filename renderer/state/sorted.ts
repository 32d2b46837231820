/** By which column a list is sorted. */
export interface Sorted<Id extends string> {
  readonly by: Id;
  readonly descending: boolean;
}

/** What a press on the name of a column asks for: that column, and the other way round where it is that already. */
export const nextSort = <Id extends string>(now: Sorted<Id>, by: Id): Sorted<Id> => ({
  by,
  descending: now.by === by && !now.descending,
});
