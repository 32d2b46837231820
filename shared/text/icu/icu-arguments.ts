/**
 * The arguments of an ICU message, read from its text by the compiler: `{name}`, `{n, number}`, `{at, date, short}`,
 * `{n, plural, one {…} other {…}}`, `{how, select, a {…} other {…}}`, one in another. Braces are never escaped.
 */
export type ArgumentsOf<Message extends string> = Flat<InMessage<Message, unknown>>;

/**
 * A message as its callers see it: a string, or a function of its named arguments. A problem (a `message`, and what to
 * do) is an object of strings, or a function of the arguments of all of them to such an object.
 */
export type Spoken<Shape> = Shape extends string
  ? string extends Shape
    ? 'This sentence has lost its text: write `as const` before `satisfies`'
    : WithArguments<Shape> extends never
      ? string
      : (given: ArgumentsOf<Shape>) => string
  : Shape extends readonly string[]
    ? readonly string[]
    : Shape extends Problem
      ? WithArguments<Shape[keyof Shape]> extends never
        ? Said<Shape>
        : (given: Flat<ArgumentsOfAll<Shape>>) => Said<Shape>
      : { readonly [Key in keyof Shape]: Spoken<Shape[Key]> };

interface Problem {
  readonly message: string;
  readonly todo?: string;
}

type WithArguments<Message> = Extract<Message, `${string}{${string}`>;
type Said<Shape> = { readonly [Key in keyof Shape]: string };
type ArgumentsOfAll<Shape extends Problem> = InMessage<Shape['message'], unknown> &
  (Shape extends { readonly todo: infer Todo extends string } ? InMessage<Todo, unknown> : unknown);

/** The same shape in another language. */
export type Translated<Shape> = Shape extends string
  ? string
  : Shape extends readonly string[]
    ? readonly string[]
    : { readonly [Key in keyof Shape]: Translated<Shape[Key]> };

type Flat<Found> = { readonly [Name in keyof Found]: Found[Name] };

/** Within a message: the next brace opens an argument, or ends the branch that this message is. */
type InMessage<Rest extends string, Found> = Rest extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${infer Behind}`
    ? InBranches<`${Behind}{${After}`, Found>
    : Argument<After, Found>
  : Rest extends `${string}}${infer Behind}`
    ? InBranches<Behind, Found>
    : Found;

type Argument<After extends string, Found> = After extends `${infer Inside}}${infer Behind}`
  ? Inside extends `${infer Name}, ${infer Kind}`
    ? Kind extends `plural,${string}` | `selectordinal,${string}`
      ? InBranches<Behindmost<After, Name>, Found & { [Key in Name]: number }>
      : Kind extends `select,${string}`
        ? InBranches<Behindmost<After, Name>, Found & { [Key in Name]: string | boolean }>
        : InMessage<
            Behind,
            Found & { [Key in Name]: Kind extends `number${string}` ? number : Date | number }
          >
    : InMessage<Behind, Found & { [Key in Inside]: string | number }>
  : Found;

/** What follows `name, kind,`. */
type Behindmost<
  After extends string,
  Name extends string,
> = After extends `${Name}, ${'plural' | 'selectordinal' | 'select'},${infer Branches}` ? Branches : never;

/** Between the branches of a plural or select: the next brace opens one, or ends them all. */
type InBranches<Rest extends string, Found> = Rest extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${infer Behind}`
    ? InMessage<`${Behind}{${After}`, Found>
    : InMessage<After, Found>
  : Rest extends `${string}}${infer Behind}`
    ? InMessage<Behind, Found>
    : Found;
