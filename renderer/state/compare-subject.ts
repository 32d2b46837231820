/** What can stand on a side: an exchange, or what the contract says about one. */
export type CompareSubject =
  | { readonly kind: 'exchange'; readonly id: string }
  | { readonly kind: 'contract'; readonly of: string };

export const exchangeOf = (subject: CompareSubject): string =>
  subject.kind === 'exchange' ? subject.id : subject.of;

export const sameSubject = (a: CompareSubject, b: CompareSubject): boolean =>
  a.kind === b.kind && exchangeOf(a) === exchangeOf(b);
