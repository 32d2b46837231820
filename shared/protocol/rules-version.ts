/**
 * Which edition of the judging rules this program has. Raise it with every change after which the same recorded bytes may
 * get another outcome or cause, or another sentence: evidence names the edition it was judged by.
 */
export const rulesVersion = 5;
