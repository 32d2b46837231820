/**
 * Each question as the window asks it, and how long it may take at a million exchanges.
 * @returns {{name: string, page: object, limitMs: number}[]}
 */
export function queries({ token, middleMs, endMs }) {
  const list = (name, page) => ({ name, page, limitMs: 50 });
  const word = (name, text) => ({ name, page: { text }, limitMs: 20 });
  const common = (name, page) => ({ name, page, limitMs: 100 });
  return [
    list('first page', {}),
    list('a page in the middle', { until: new Date(middleMs).toISOString() }),
    list('one environment', { environmentId: 'environment-7' }),
    list('a rare outcome', { outcomes: ['unknown'] }),
    list('a common binding', { bindings: ['get'] }),
    list('outcome, binding, environment', {
      outcomes: ['fault'],
      bindings: ['get'],
      environmentId: 'environment-6',
    }),
    list('what is nowhere', { outcomes: ['fault'], status: [404, 404] }),
    list('common and nowhere', { outcomes: ['accepted'], status: [404, 404] }),
    list('one session', { sessionId: 'session-1234' }),
    list('session and outcome', { sessionId: 'session-97', outcomes: ['fault'] }),
    list('the last hour', { since: new Date(endMs - 3_600_000).toISOString() }),
    word('a rare word', 'zanzibar'),
    word('a rare word that ends so', '"n777777"'),
    word('two words', 'zanzibar soap'),
    word('a token', token),
    common('a common word', { text: 'logoutresponse' }),
    common('a common word and a filter', { text: 'logoutresponse', outcomes: ['unknown'] }),
    common('a common word but for one', { text: 'soap -zanzibar' }),
  ];
}
