import type { Doubt } from '../../model/doubt.js';

/** A value of a form or query, decoded, with what is doubtful about how it was written. */
interface FormValue {
  readonly token: string;
  readonly doubts?: readonly Doubt[];
}

/** The parameter of that name, in any case, as ASP.NET takes it; undefined where there is none or it is empty. */
export function parameterOf(form: string, name: string): FormValue | undefined {
  for (const pair of form.split('&')) {
    const equals = pair.indexOf('=');
    if (equals < 0 || decoded(pair.slice(0, equals)).trim().toLowerCase() !== name) continue;
    const raw = pair.slice(equals + 1);
    if (raw !== '') return formValue(raw);
  }
  return undefined;
}

/** A + means a space. Where no + was escaped beside it, the writer most likely escaped none, and meant a +. */
function formValue(raw: string): FormValue {
  const isDoubtful = raw.includes('+') && !/%2b|%20/i.test(raw);
  if (!isDoubtful) return { token: decoded(raw) };
  return { token: decoded(raw.replaceAll('+', '%2B')), doubts: [{ code: 'plus-or-space', facts: {} }] };
}

function decoded(text: string): string {
  return new URLSearchParams(`v=${text.replaceAll('&', '%26')}`).get('v') ?? text;
}
