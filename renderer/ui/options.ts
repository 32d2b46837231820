/** What can be chosen, each by its word of the language that is spoken: asked for when it is shown. */
export function optionsOf<const Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<NoInfer<Value>, string>>,
): { readonly value: Value; readonly label: string }[] {
  return values.map((value) => ({ value, label: words[value] }));
}
