import type { AppError } from '../../shared/model/app-error.js';

/** What is wrong, by the path of the field. `''`: nowhere in particular. */
export type FormErrors = Readonly<Record<string, string>>;

/** Puts the main process's answer where the form can show it; an unknown path is said at the foot. */
export function errorsOf(error: AppError, paths: readonly string[]): FormErrors {
  const text = [error.message, error.todo].filter(Boolean).join(' ');
  const where = error.where ?? '';
  const path =
    paths.find((known) => where === known || where.endsWith(`.${known}`)) ??
    paths.find((known) => where.startsWith(`${known}.`));
  return { [path ?? '']: text };
}
