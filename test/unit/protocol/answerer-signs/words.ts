import { at, by, type Said } from '../signs.js';

/** What only this one writes itself, and what it leaves in answers that it lets through, each alone. */
export interface Known {
  readonly id: string;
  readonly own: readonly Said[];
  /** Its own only where the status says that something failed. */
  readonly ownIfFailed?: readonly Said[];
  readonly via?: readonly Said[];
}

export const server = (value: string): Said => by('server', value);
export const source = (...all: readonly string[]): Said[] => all.map((one) => ({ source: one }));
export const text = (...all: readonly string[]): Said[] => all.map((one) => ({ text: one }));
export const title = (...all: readonly string[]): Said[] => all.map((one) => ({ title: one }));
export const cookies = (...all: readonly string[]): Said[] => all.map((one) => ({ cookies: one }));
export const to = (...all: readonly string[]): Said[] =>
  all.flatMap((one) => [300, 399].map((n) => at(n, by('location', one))));
export const many = (name: string, ...values: readonly string[]): Said[] =>
  values.map((value) => by(name, value));
export const named = (...names: readonly string[]): Said[] => names.map((name) => by(name));
