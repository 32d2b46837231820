/** The exchanges of a session, looking back. */
export const history = {
  heading: 'History',
  rowMenu: 'With this exchange',
  list: 'Exchanges of this session',
  count: '{n, plural, one {# exchange} other {# exchanges}}',
  empty: 'No exchanges yet. What you send is kept here.',
  toggle: 'History',
  columns: {
    when: 'When',
    what: 'What',
    binding: 'Binding',
    status: 'Status',
    outcome: 'Outcome',
    took: 'Took',
  },
  inAct: 'part of one act with its neighbours',
  noStatus: 'none',
} as const;
