import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en/index.js';
import type { Spoken } from './icu/icu-arguments.js';
import { type Language, sentencesOf, spokenLanguage } from './language.js';
import { shared } from './makers.js';

type Given = Readonly<Record<string, string | number | boolean | Date>>;

/** As written, or what the build made of a message with arguments, so that no start parses one. */
type Message = ConstructorParameters<typeof IntlMessageFormat>[0];

/**
 * The sentences of an area, in the language that is spoken when they are read: keep them in no variable of a module.
 * A message with arguments is a function of its named arguments.
 */
export function textOf<Area extends keyof typeof en>(area: Area): Spoken<(typeof en)[Area]> {
  return whenAsked(() => spoken(en[area], (language) => sentencesOf(language)[area])) as Spoken<
    (typeof en)[Area]
  >;
}

/** Stands for what `make` makes at the first question: most areas that a start loads are not read by it. */
function whenAsked(make: () => object): object {
  let made: object | null = null;
  const it = () => {
    made ??= make();
    return made;
  };
  return new Proxy(
    {},
    {
      get: (_, key) => Reflect.get(it(), key),
      has: (_, key) => Reflect.has(it(), key),
      ownKeys: () => Reflect.ownKeys(it()),
      getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(it(), key),
    },
  );
}

/** A stand-in may only tell of what could be changed. */
const seen = { enumerable: true, configurable: true };

/** One level of the shape; what is said is looked up when it is asked for. */
function spoken(shape: object, of: (language: Language) => unknown): object {
  const at = (language: Language, key: string) => (of(language) as Readonly<Record<string, unknown>>)[key];
  const said = {};
  for (const [key, one] of Object.entries(shape)) {
    if (isSentence(one)) {
      Object.defineProperty(said, key, { ...seen, get: () => at(spokenLanguage(), key) });
    } else {
      const value = isMessage(one)
        ? saying((language) => at(language, key) as Message)
        : branch(one, (language) => at(language, key));
      Object.defineProperty(said, key, { ...seen, value });
    }
  }
  return said;
}

function branch(shape: object, of: (language: Language) => unknown): unknown {
  const said = spoken(shape, of);
  const isProblem = 'message' in shape && !Object.values(shape).every(isSentence);
  return isProblem ? (given: Given) => filled(said, given) : said;
}

/** A problem with the arguments of its sentences filled in. */
function filled(problem: object, given: Given): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(problem).map(([key, one]) => [key, typeof one === 'function' ? one(given) : one]),
  );
}

/** A sentence without arguments, or a list of such. */
const isSentence = (one: unknown) =>
  typeof one === 'string' ? !one.includes('{') : Array.isArray(one) && typeof one[0] === 'string';

const isMessage = (one: unknown) => typeof one === 'string' || Array.isArray(one);

function saying(messageIn: (language: Language) => Message): (given: Given) => string {
  const formats = new Map<Language, IntlMessageFormat>();
  return (given) => {
    const language = spokenLanguage();
    let format = formats.get(language);
    if (format === undefined) {
      format = new IntlMessageFormat(messageIn(language), language, undefined, {
        formatters,
        ignoreTag: true,
      });
      formats.set(language, format);
    }
    return String(format.format(given));
  };
}

/** All messages share them. */
const formatters = {
  getNumberFormat: shared(Intl.NumberFormat),
  getDateTimeFormat: shared(Intl.DateTimeFormat),
  getPluralRules: shared(Intl.PluralRules),
};
