import type { AnswererId } from '../model/answerers.js';
import type { AnswerSigns } from './answer-signs.js';

/** The small words that the table of answerers is written in. */
export type Sign = (at: AnswerSigns) => boolean;

export const header =
  (name: string, pattern: RegExp): Sign =>
  (at) =>
    pattern.test(at.header(name));
export const has =
  (name: string): Sign =>
  (at) =>
    at.has(name);
export const cookie =
  (pattern: RegExp): Sign =>
  (at) =>
    pattern.test(at.cookies);
export const title =
  (pattern: RegExp): Sign =>
  (at) =>
    pattern.test(at.title);
export const text =
  (pattern: RegExp): Sign =>
  (at) =>
    pattern.test(at.text);
export const source =
  (pattern: RegExp): Sign =>
  (at) =>
    pattern.test(at.source);
export const both =
  (...signs: readonly Sign[]): Sign =>
  (at) =>
    signs.every((sign) => sign(at));
export const status =
  (from: number, to = from): Sign =>
  (at) =>
    at.status >= from && at.status <= to;
export const failed: Sign = status(400, 599);

export interface AnswererRow {
  readonly id: AnswererId;
  /** Only in answers that it wrote itself; any one is enough. */
  readonly own: readonly Sign[];
  /** In answers that it only let through, too. */
  readonly via: readonly Sign[];
}
