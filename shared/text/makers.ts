/** The makers of `Intl` are slow to make, and few: each is made once. */
export function shared<Options, Made>(Maker: new (locales?: string | string[], options?: Options) => Made) {
  const made = new Map<string, Made>();
  return (locales?: string | string[], options?: Options): Made => {
    const key = JSON.stringify([locales, options]);
    const known = made.get(key) ?? new Maker(locales, options);
    made.set(key, known);
    return known;
  };
}
