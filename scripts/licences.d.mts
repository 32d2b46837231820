import type { Plugin } from 'vite';

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

export function licences(root?: string): Plugin;
export function licencesOf(root: string): readonly Licence[];
