const short = (text) => {
  const line = text.slice(0, 80).replaceAll(/\s+/g, ' ');
  return text.length > 80 ? `${line}…` : line;
};

/** What a mutant is called where one reads it. */
export const nameOf = ({ file, kind, from, to }) => `${file} ${kind} ${short(from)} → ${short(to)}`;

/** What it is called in `spared.json`: the same change in another line is another mutant. */
export const keyOf = (mutant) => `${nameOf(mutant)} in ${mutant.within}`;

/** Those of `all` that survived an earlier run, whose text this is: of several of one name the one nearest to where it stood. */
export function survivorsIn(text, all) {
  const found = new Set();
  for (const [, line, name] of text.matchAll(/^(?:survived|unreached) +\S+:(\d+) (.+)$/gm)) {
    const distance = (mutant) => Math.abs(mutant.line - Number(line));
    const [nearest] = all.filter((one) => nameOf(one) === name).sort((a, b) => distance(a) - distance(b));
    if (nearest) found.add(nearest);
  }
  return [...found];
}

/** Wilson's interval of 95 % for a share. */
function interval(share, n) {
  const z = 1.96;
  const middle = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [middle - half, middle + half].map((edge) => (100 * edge) / (1 + (z * z) / n));
}

/**
 * What came of all that were tried, in words. Those that the compiler refuses, and those that are spared, count neither way.
 * @returns {{text: string, share: number}} `share`: of those that count, 0 to 1
 */
export function summaryOf(tried, spared, how) {
  const of = (...ends) => tried.filter(({ end }) => ends.includes(end));
  const killed = of('killed', 'timeout').length;
  const left = of('survived', 'unreached');
  const counted = killed + left.length;
  const share = counted === 0 ? 0 : killed / counted;
  const [low, high] = counted === 0 ? [0, 100] : interval(share, counted);
  const lines = left.map((one) => `${one.end.padEnd(9)} ${one.file}:${one.line} ${nameOf(one)}`);
  const reasons = of('spared').map((one) => `spared    ${nameOf(one)}: ${spared[keyOf(one)]}`);
  const byFile = new Map();
  for (const { file } of left) byFile.set(file, (byFile.get(file) ?? 0) + 1);
  const most = [...byFile].filter(([, n]) => n > 1).sort(([, a], [, b]) => b - a);
  return {
    share,
    text: [
      ...[...lines, ...reasons, ...most.map(([file, n]) => `${n} in ${file}`)],
      `${how}: ${tried.length} drawn, ${killed} killed (${of('timeout').length} of them by never ending), ${left.length} survived ` +
        `(${of('unreached').length} of them reached by no test), ${of('spared').length} spared, ${of('refused').length} refused by the compiler`,
      `killed: ${(100 * share).toFixed(1)} % of ${counted} (95 % of the time between ${low.toFixed(1)} and ${high.toFixed(1)})`,
    ].join('\n'),
  };
}
