import type { AnswerSort, Operation } from '../model/operations.js';
import { rowOf } from '../model/operations.js';
import { fail, ok, type Result } from '../model/result.js';
import type { Accepted, Departure } from './contract-answer.js';
import { readLogin } from './read-login.js';
import type { XmlElement } from './xml-tree.js';
import { readBoolean } from './xsd-boolean.js';

/** What a result looks like in every message that has one, and how it is read. */
interface ResultShape {
  /** Its element's name over GET and POST, which is that of its type; null: deployments choose it. */
  readonly root: string | null;
  /** Its type in a description, where it is one of XML Schema's own. */
  readonly type: string | null;
  read(result: XmlElement): Result<Accepted, Departure>;
  /** What stands in it where the exchange goes well, `active` as it was or might be answered. */
  sample(active: boolean): string;
}

/** What a Login's result holds at least; the values are the types that the help page gives. */
const loginFields = ['Authenticated', 'Description', 'AuthKey', 'Language', 'TourOperatorCode'] as const;

const shapes: Record<AnswerSort, ResultShape | null> = {
  nothing: null,
  active: { root: 'boolean', type: 'boolean', read: readActive, sample: String },
  login: {
    root: null,
    type: null,
    read: readLogin,
    sample: () =>
      loginFields
        .map((name) => `<${name}>${name === 'Authenticated' ? 'boolean' : 'string'}</${name}>`)
        .join(''),
  },
};

/** Null where the contract answers with nothing. */
export const resultShapeOf = (operation: Operation): ResultShape | null => shapes[rowOf(operation).answers];

function readActive(element: XmlElement): Result<Accepted, Departure> {
  const active = readBoolean(element);
  if (active === null) return fail({ cause: 'bad-boolean', quote: element.source });
  return ok({ cause: active ? 'token-active' : 'token-not-active', active });
}
