/** Sessions or tokens in one call: more go in several. */
export const mostAtOnce = 1_000;
