/** While it is put together; whoever is given it may only read. */
export type Writable<Value> = { -readonly [Name in keyof Value]: Value[Name] };
