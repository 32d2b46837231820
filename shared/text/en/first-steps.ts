/** What a new user tries first. */
export const firstSteps = {
  title: 'First steps',
  /** Heard before a step, where its icon is seen. */
  done: 'Done:',
  open: 'To do:',
  check: 'Press Check: the training service says whether this session is logged in.',
  logOut: 'Press Log out, and see that it is out. Every byte stands below.',
  address: 'Paste the address of your own service',
  add: 'Add your environment…',
} as const;
