import { fail, ok } from '../model/result.js';
import type { LoginFacts } from '../model/verdict.js';
import { serviceNamespace } from '../model/words.js';
import type { Accepted, Departure } from './contract-answer.js';
import { childElements, textOf, type XmlElement } from './xml-tree.js';
import { readBoolean } from './xsd-boolean.js';
import { isNil } from './xsi-nil.js';

/** Login's result. Only Authenticated must be there: which other fields come differs between deployments. */
export function readLogin(
  result: XmlElement,
): { ok: true; value: Accepted } | { ok: false; error: Departure } {
  const fields = childElements(result).filter((child) => child.namespace === serviceNamespace);
  const field = (local: string) => fields.find((child) => child.local === local);
  const authenticatedField = field('Authenticated');
  if (authenticatedField === undefined) return fail({ cause: 'wrong-content' });
  const authenticated = readBoolean(authenticatedField);
  if (authenticated === null) return fail({ cause: 'bad-boolean' });
  const description = textOrNothing(field('Description'));
  const authKey = textOrNothing(field('AuthKey'));
  const login: LoginFacts = {
    authenticated,
    ...(description !== undefined && { description }),
    ...(authKey !== undefined && { authKey }),
    fields: fields.filter((child) => child.local !== 'AuthKey').flatMap((child) => leavesOf(child, '')),
  };
  return ok({ cause: authenticated ? 'login-authenticated' : 'login-not-authenticated', login });
}

/** Absent, nil and empty are the same to .NET: no value. */
function textOrNothing(element: XmlElement | undefined): string | undefined {
  const text = element === undefined || isNil(element) ? '' : textOf(element);
  return text === '' ? undefined : text;
}

function leavesOf(element: XmlElement, path: string): readonly (readonly [string, string])[] {
  const name = `${path}${element.local}`;
  const inner = childElements(element);
  if (isNil(element)) return [[name, '']];
  if (inner.length === 0) return [[name, textOf(element)]];
  return inner.flatMap((child) => leavesOf(child, `${name}.`));
}
