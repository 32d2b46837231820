/** The service answered as its contract says. */
export const answered = {
  'logout-answered': {
    meaning: 'The service took the logout. It answers the same for a token that it never knew.',
    advice: 'Check whether it is really out.',
  },
  'token-active': {
    meaning: 'The service says this session is logged in.',
    advice: 'Log it out if it is stuck.',
  },
  'token-not-active': {
    meaning: 'The service says this session is not logged in.',
    advice: 'Nothing to do: the person can log in again.',
  },
  'login-authenticated': {
    meaning: 'The login was accepted.',
    advice: 'Nothing to do.',
  },
  'login-not-authenticated': {
    meaning: 'The service did not let the user in: database, name or password is wrong.',
    advice: 'Compare the three, and the language code.',
  },
  'out-never-seen-active': {
    meaning:
      'The service took the logout and now says no. This token was never seen active here, so it may also be a wrong one.',
    advice: 'If the person is still stuck, compare the token with where it came from.',
  },
  'never-seen-active': {
    meaning:
      'CheckToken says no, and this token was never seen active here: it is out, or it is wrong (mistyped, cut, of another deployment).',
    advice:
      'Compare the token and the environment with where they came from. If both are right, the session is out.',
  },
} as const;
