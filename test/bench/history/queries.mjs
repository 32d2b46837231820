const columns = 'SELECT e.seq, e.act_key, e.session_id, e.own, k.summary';
/** What the engine gives of `columns` is text: here as data, which is what the window is given. */
export function takenApart(rows) {
  for (const row of rows) {
    row.own = JSON.parse(row.own);
    row.summary = JSON.parse(row.summary);
  }
  return rows;
}

/**
 * Each question as the window asks it, and the statement with which the bare engine finds the same rows.
 * @returns {{name: string, page: object, sql: string, values: unknown[], limitMs: number}[]}
 */
export function queries({ keyOfTime, tokenKey, middleMs, endMs, facetsOf }) {
  const from = 'FROM exchange AS e JOIN exchange_kind AS k ON k.id = e.kind_id';
  const newest = 'ORDER BY e.seq DESC LIMIT 100';
  const ofFacets = (ids) =>
    `${columns} ${from} WHERE e.seq IN (SELECT seq FROM (${ids
      .map(
        (id) => `SELECT * FROM (SELECT seq FROM exchange WHERE facet_id = ${id} ORDER BY seq DESC LIMIT 100)`,
      )
      .join(' UNION ALL ')}) ORDER BY seq DESC LIMIT 100) ORDER BY e.seq DESC`;
  const ofWord = (match) =>
    `${columns} ${from} WHERE e.kind_id IN (SELECT rowid FROM exchange_text WHERE exchange_text MATCH '${match}') ${newest}`;
  const list = (name, page, sql, values = []) => ({ name, page, sql, values, limitMs: 50 });
  const word = (name, text, match) => ({ name, page: { text }, sql: ofWord(match), values: [], limitMs: 20 });
  return [
    list('first page', {}, `${columns} ${from} ${newest}`),
    list(
      'a page in the middle',
      { until: new Date(middleMs).toISOString() },
      `${columns} ${from} WHERE e.seq < ? ${newest}`,
      [keyOfTime(middleMs)],
    ),
    list(
      'one environment',
      { environmentId: 'environment-7' },
      ofFacets(facetsOf({ environmentId: 'environment-7' })),
    ),
    list('a rare outcome', { outcomes: ['unknown'] }, ofFacets(facetsOf({ outcomes: ['unknown'] }))),
    list(
      'outcome, binding, environment',
      { outcomes: ['fault'], bindings: ['get'], environmentId: 'environment-6' },
      ofFacets(facetsOf({ outcomes: ['fault'], bindings: ['get'], environmentId: 'environment-6' })),
    ),
    list(
      'what is nowhere',
      { outcomes: ['fault'], status: [404, 404] },
      `${columns} ${from} WHERE e.facet_id = -1 ${newest}`,
    ),
    list(
      'one session',
      { sessionId: 'session-1234' },
      `${columns} ${from} WHERE e.session_id = 'session-1234' ${newest}`,
    ),
    list(
      'session and outcome',
      { sessionId: 'session-97', outcomes: ['fault'] },
      `${columns} ${from} WHERE e.session_id = 'session-97' AND e.facet_id IN (${facetsOf({ outcomes: ['fault'] }).join(', ')}) ${newest}`,
    ),
    list(
      'the last hour',
      { since: new Date(endMs - 3_600_000).toISOString() },
      `${columns} ${from} WHERE e.seq > ? ${newest}`,
      [keyOfTime(endMs - 3_600_000)],
    ),
    word('a rare word', 'zanzibar', '"zanzibar" *'),
    word('a rare word that ends so', '"n777777"', '"n777777"'),
    word('two words', 'zanzibar accepted', '"zanzibar" * AND "accepted" *'),
    {
      name: 'a token',
      page: { text: tokenKey.token },
      sql: `${columns} ${from} WHERE e.seq IN (SELECT seq FROM exchange_token WHERE token = ?) ${newest}`,
      values: [tokenKey.key],
      limitMs: 20,
    },
    { name: 'a common word', page: { text: 'logoutresponse' }, sql: null, values: [], limitMs: 50 },
  ];
}
