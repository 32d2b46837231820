const plurals = new Intl.PluralRules('en');

/** `1 session`, `400 sessions`. */
export function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${plurals.select(n) === 'one' ? one : many}`;
}
