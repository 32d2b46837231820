import { type AnswererId, answerers } from '../model/answerers.js';
import { textOf } from './text-of.js';

const unbranded = textOf('answererNames');

/** Null where nobody knows who answered. */
export function answererOf(
  id: string | undefined,
): { readonly name: string; readonly between: boolean } | null {
  if (id === undefined || !Object.hasOwn(answerers, id)) return null;
  const one = answerers[id as AnswererId];
  return { name: 'name' in one ? one.name : unbranded[one.unbranded], between: one.place === 'between' };
}
