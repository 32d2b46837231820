import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../../fixtures/cases');

/** What is right about a case; what several answers may be stands in `anyOf`. */
export interface TextCase {
  readonly name: string;
  readonly file: string;
  readonly why: string;
  readonly tokens?: readonly string[];
  readonly endpoint?: string | null;
  readonly operation?: string;
  readonly doubts?: boolean;
  readonly anyOf?: readonly Partial<TextCase>[];
}

export interface AddressCase {
  readonly input: string;
  readonly why: string;
  readonly host?: string;
  readonly refused?: boolean | 'may';
}

export function casesOf<Case>(kind: string): readonly Case[] {
  return JSON.parse(readFileSync(join(folder, kind, 'expect.json'), 'utf8'));
}

export const caseFile = (kind: string, file: string) => join(folder, kind, file);
