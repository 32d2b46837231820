/** Who answered, where no maker gave it a name. */
export const answererNames = {
  'captive-portal': 'sign-in page of a network',
  'hosting-panel': 'hosting company',
} as const;
