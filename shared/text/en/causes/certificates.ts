/** What is said in place of a cause's own sentences where the host's certificate was shown. */
export const certificateCauses = {
  'tls-expired': {
    meaning:
      'The certificate {subject} expired {days, plural, =0 {today} one {one day ago} other {# days ago}}, on {validTo}.',
    advice: 'Ask whoever runs the host to renew it; compare the date of this computer if that seems wrong.',
  },
  'tls-self-signed': {
    meaning: 'The certificate is signed by itself: {certificate}.',
    advice: 'If you know the host, pin this fingerprint in the environment, or choose its CA file.',
  },
  'tls-untrusted-root': {
    meaning: 'The certificate is signed by {issuer}, an authority that is not known here: {certificate}.',
    advice: 'If you know the host, pin this fingerprint in the environment, or choose its CA file.',
  },
  'tls-wrong-host': {
    meaning: 'The certificate was made for {names}, not for {host}: {certificate}.',
    advice: 'Use the name that the certificate was made for, or pin its fingerprint if you know the host.',
  },
  'tls-pin-mismatch': {
    meaning: 'The host shows another certificate than the pinned one: {certificate}.',
    advice:
      'Ask whoever runs the host whether it was renewed; pin the new one only if they name the same fingerprint.',
  },
} as const;
