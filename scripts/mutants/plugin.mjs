import { relative, sep } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { isFunction, nodesOf, placeOf, treeOf } from './walk.mjs';

const pathOf = (id) => relative(projectRoot, id.split('?')[0]).split(sep).join('/');

/** Puts the mutant that is asked for in the place of its file. Nothing on disk is touched. */
export const mutantPlugin = (ofTheMoment) => ({
  name: 'mutant',
  enforce: 'pre',
  transform(code, id) {
    const mutant = ofTheMoment();
    if (pathOf(id) !== mutant?.file) return null;
    return { code: code.slice(0, mutant.start) + mutant.to + code.slice(mutant.end), map: null };
  },
});

/** Makes every function of these files say when it runs, so that a mutant meets the tests that reach it, and no others. */
export const reachPlugin = (files) => ({
  name: 'reach',
  enforce: 'pre',
  transform(code, id) {
    const file = pathOf(id);
    if (!files.has(file)) return null;
    const said = (node) => `globalThis.__reached?.(${JSON.stringify(placeOf(file, node))})`;
    const inserted = [[0, `${said(undefined)};`]];
    for (const { node } of nodesOf(treeOf(file, code))) {
      if (!isFunction(node) || !node.body) continue;
      if (node.body.type === 'BlockStatement') inserted.push([node.body.start + 1, `${said(node)};`]);
      else inserted.push([node.body.start, `(${said(node)},`], [node.body.end, ')']);
    }
    // From the end, so that no offset moves.
    let changed = code;
    for (const [at, text] of inserted.sort(([a], [b]) => b - a))
      changed = changed.slice(0, at) + text + changed.slice(at);
    return { code: changed, map: null };
  },
});
