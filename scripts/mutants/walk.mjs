import { parseSync } from 'vite';

/** The syntax tree of a file; throws where it cannot be read. Offsets count UTF-16 units, as strings do. */
export function treeOf(file, code) {
  const { program, errors } = parseSync(file, code, { preserveParens: true });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  return program;
}

/** Every node that runs, with those around it, innermost last. Types are no part of the program. */
export function* nodesOf(node, around = []) {
  if (/^TS(?!AsExpression|NonNullExpression|SatisfiesExpression)|^Import|^ExportAll/.test(node.type)) return;
  yield { node, around };
  const inside = [...around, node];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'typeAnnotation' || key === 'returnType' || key === 'typeArguments') continue;
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string') yield* nodesOf(child, inside);
  }
}

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
export const isFunction = ({ type }) => functions.has(type);

/** What names a function in the record of what ran: its file, and where it begins. `top` is the file's own code. */
export const placeOf = (file, node) => `${file}#${node?.start ?? 'top'}`;
