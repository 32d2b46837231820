/** Moving about: screens, back and forward, from exchange to exchange. */
export const flow = {
  back: 'Back',
  forward: 'Forward',
  nextExchange: 'Next (older) exchange',
  previousExchange: 'Previous (newer) exchange',
  sessionsScreen: 'Sessions',
  historyScreen: 'History of all sessions',
  nothingBack: 'Nothing further back.',
  nothingForward: 'Nothing further forward.',
  lastExchange: 'That was the oldest one in the list.',
  firstExchange: 'That was the newest one in the list.',
  several: 'Select several, or all, in the history',
  views: 'A view of the exchange: pretty, raw, hex, headers, timeline, connection',
  palette: {
    exchanges: 'Exchanges',
    history: 'History',
    recent: 'Recent exchanges',
    searchAll: 'Search the whole history for {words}',
  },
} as const;
