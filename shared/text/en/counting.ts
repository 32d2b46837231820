const plurals = new Intl.PluralRules('en');

/** `1 session`, `400 sessions`. */
export function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${plurals.select(n) === 'one' ? one : many}`;
}

/** `one, two and three`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
