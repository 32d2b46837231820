import { spawnSync } from 'node:child_process';

/** The first of the programs that is there; null where none is. */
export function programHere(names: readonly string[], argument: string): string | null {
  return names.find((name) => spawnSync(name, [argument], { timeout: 20_000 }).status === 0) ?? null;
}

/** Tokens that hurt a shell, a configuration file or an envelope. */
export const hardTokens = [
  '7c9e6679-7425-40de-944b-e07fc1f9631f',
  `it's "quoted" \`and\` $HOME \${HOME} $(id) !! \\n \\`,
  '%PATH% %41 100% ^caret^ & | < > ( ) ; # ~ *',
  'Çıkış ğü Иван 東京 😀',
  '@/etc/passwd',
  "'@\n",
  '{{variable}} [a-z] {1,2}',
  'line\r\nbreak\ttab',
  '--data -H "X: y"',
  '“curly” ‘quotes’',
];
