import { roleOf } from './column-names.js';

/** A text that holds a table as a whole: read at once, not line by line. */
export interface WholeTable {
  readonly names: readonly string[] | null;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Null: the line is not what the rest is. A cell is null where JSON has no text there, or digits are lost. */
  readonly cells: readonly (string | null)[] | null;
  readonly line: number;
}

/** Why a JSON is no list: it is something else that we know by name, or holds no list at all. */
type NoTable = 'har' | 'broken-json' | 'no-list';

type Read =
  | { readonly ok: true; readonly value: WholeTable }
  | { readonly ok: false; readonly error: NoTable };

const fail = (error: NoTable): Read => ({ ok: false, error });

/** The table in a JSON text, or in lines of which each is a JSON. */
export function tableOfJson(text: string): Read {
  const plain = text.replace(/^\s*\ufeff/, '');
  let json: unknown;
  try {
    json = JSON.parse(plain);
  } catch {
    return tableOfLines(plain);
  }
  if (isObject(json) && isObject(json.log) && 'entries' in json.log) return fail('har');
  const items = itemsIn(json, 0);
  return items === null ? fail('no-list') : tableOf(items, linesOf(plain, items));
}

/** One JSON a line: what `jq -c` and logs write. A line that is none is a row of its own, refused. */
function tableOfLines(text: string): Read {
  const lines = text
    .split(/\r\n|[\n\r]/)
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ line, at: index + 1 }]));
  const items = lines.map(({ line }) => jsonOf(line.trim().replace(/,$/, '')));
  const good = items.filter((item) => item !== broken);
  if (good.length < 2 || good.length * 2 < items.length) return fail('broken-json');
  if (!good.every((item) => isObject(item) || Array.isArray(item) || typeof item === 'string'))
    return fail('no-list');
  return tableOf(
    items,
    lines.map(({ at }) => at),
  );
}

const broken = Symbol('broken');

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return broken;
  }
}

/** The first list in it, looked for from the outside in; an object of texts is a list of names and values. */
function itemsIn(json: unknown, depth: number): readonly unknown[] | null {
  if (Array.isArray(json)) return json;
  if (!isObject(json) || depth > 4) return null;
  const values = Object.values(json);
  const lists = values.filter((value): value is unknown[] => Array.isArray(value) && value.some(isItem));
  // Beside the rows an answer may list its columns.
  const rows = lists.find((list) =>
    list.some((item) => isObject(item) && Object.keys(item).some(namesToken)),
  );
  if (rows !== undefined || lists[0] !== undefined) return rows ?? lists[0] ?? null;
  for (const value of values) {
    const inner = isObject(value) ? itemsIn(value, depth + 1) : null;
    if (inner !== null && Array.isArray(inner)) return inner;
  }
  if (values.some((value) => Array.isArray(value)) || values.length === 0)
    return values.length === 0 ? [] : null;
  return depth === 0 && values.some((value) => typeof value === 'string') ? itemsOfObject(json) : null;
}

const namesToken = (key: string) => roleOf(key) === 'token';

/** One object with a token in it is a list of one; with other names it maps each name to its token. */
function itemsOfObject(json: Readonly<Record<string, unknown>>): readonly unknown[] {
  const isRecord = Object.keys(json).some(
    (key) => /token|auth_?key|jeton|токен/i.test(key) && key.length < 20,
  );
  return isRecord ? [json] : Object.entries(json).map(([name, token]) => ({ name, token }));
}

function tableOf(items: readonly unknown[], lines: readonly number[]): Read {
  const flat = items.map((item) => (item === broken ? null : flatOf(item)));
  const names = [...new Set(flat.flatMap((one) => (one instanceof Map ? [...one.keys()] : [])))];
  const isList = names.length === 0;
  const rows = flat.map((one, index): TableRow => {
    const line = lines[index] ?? index + 1;
    if (one === null) return { cells: null, line };
    if (one instanceof Map)
      return { cells: names.map((name) => (one.has(name) ? (one.get(name) ?? null) : '')), line };
    return { cells: isList ? one : null, line };
  });
  return { ok: true, value: { names: isList ? null : names, rows } };
}

type Flat = Map<string, string | null> | (string | null)[];

function flatOf(item: unknown): Flat {
  if (Array.isArray(item)) return item.map(textOf);
  if (!isObject(item)) return [textOf(item)];
  const flat = new Map<string, string | null>();
  const walk = (value: unknown, name: string, depth: number): void => {
    if (isObject(value) && depth < 4) {
      for (const [key, inner] of Object.entries(value))
        walk(inner, name === '' ? key : `${name}.${key}`, depth + 1);
    } else flat.set(name, textOf(value));
  };
  walk(item, '', 0);
  return flat;
}

/** A number keeps its digits only up to 2^53. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : null;
}

/** Where each item stands: the places of its texts, looked for one behind the other. */
function linesOf(text: string, items: readonly unknown[]): number[] {
  let at = 0;
  let line = 1;
  return items.map((item) => {
    const mark = firstText(item);
    const found = mark === null ? -1 : text.indexOf(JSON.stringify(mark), at);
    if (found < 0) return line;
    for (let end = text.indexOf('\n', at); end >= 0 && end < found; end = text.indexOf('\n', end + 1))
      line += 1;
    at = found;
    return line;
  });
}

function firstText(item: unknown): string | null {
  if (typeof item === 'string') return item;
  if (!isObject(item) && !Array.isArray(item)) return null;
  for (const value of Object.values(item)) {
    const found = firstText(value);
    if (found !== null && found !== '') return found;
  }
  return null;
}

function isItem(value: unknown): boolean {
  return typeof value === 'string' || isObject(value) || Array.isArray(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
