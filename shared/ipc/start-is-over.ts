/** The event by which the page says that it has fetched all that it fetches by itself. */
export const startIsOver = 'start-is-over';
