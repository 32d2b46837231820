import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LanguageChoice, languageChoices } from '../../shared/model/language.js';
import type { Settings } from '../../shared/model/settings.js';

type OpeningSettings = Pick<Settings, 'window' | 'theme' | 'textSize' | 'language'>;

/**
 * The settings as far as the window needs them to open. Read without the store and its schemas, which would take longer
 * to load than the window to open. What is not sound counts as absent here: the real store deals with it later.
 */
export function readOpeningSettings(folder: string): OpeningSettings {
  try {
    // Named here once more, for the constant's module brings the schemas along.
    const file: unknown = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'));
    const settings = memberOf(file, 'settings');
    return {
      theme: themeFrom(memberOf(settings, 'theme')),
      textSize: textSizeFrom(memberOf(settings, 'textSize')),
      language: languageFrom(memberOf(settings, 'language')),
      window: windowFrom(memberOf(settings, 'window')),
    };
  } catch {
    return { theme: 'system', textSize: 100, language: 'system', window: null };
  }
}

function themeFrom(value: unknown): Settings['theme'] {
  return value === 'light' || value === 'dark' ? value : 'system';
}

function textSizeFrom(value: unknown): number {
  const percent = integerFrom(value) ?? 100;
  return percent >= 50 && percent <= 300 ? percent : 100;
}

function languageFrom(value: unknown): LanguageChoice {
  return languageChoices.find((choice) => choice === value) ?? 'system';
}

function windowFrom(value: unknown): Settings['window'] {
  const [width, height] = [integerFrom(memberOf(value, 'width')), integerFrom(memberOf(value, 'height'))];
  if (width === undefined || height === undefined) return null;
  const [x, y] = [integerFrom(memberOf(value, 'x')), integerFrom(memberOf(value, 'y'))];
  const place = x === undefined || y === undefined ? {} : { x, y };
  return { ...place, width, height, maximized: memberOf(value, 'maximized') === true };
}

function integerFrom(value: unknown): number | undefined {
  return Number.isInteger(value) ? (value as number) : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
