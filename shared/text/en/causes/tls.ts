/** Certificates and handshakes; nothing was sent. */
export const tlsFailures = {
  'tls-expired': {
    meaning: 'The certificate of the host has expired.',
    advice: 'Ask whoever runs the host to renew it, or pin its SHA-256 fingerprint if you know the host.',
  },
  'tls-not-yet-valid': {
    meaning: 'The certificate of the host is not valid yet, or the clock of this computer is behind.',
    advice: 'Compare the date and time of this computer first.',
  },
  'tls-self-signed': {
    meaning: 'The certificate of the host is signed by itself, as on test machines.',
    advice: 'If you know the host, pin the SHA-256 fingerprint of its certificate in the environment.',
  },
  'tls-wrong-host': {
    meaning: 'The certificate was made for another host name.',
    advice: 'Use the name that the certificate was made for, or pin its SHA-256 fingerprint.',
  },
  'tls-untrusted-root': {
    meaning: 'The certificate is signed by an authority that is not known here, such as a company’s own.',
    advice:
      'Choose the authority’s CA file in the environment, or pin the certificate’s SHA-256 fingerprint.',
  },
  'tls-pin-mismatch': {
    meaning:
      'The host shows another certificate than the pinned one: it was renewed, or somebody stands in between.',
    advice: 'Ask whoever runs the host for the new fingerprint; pin it only if it is the same.',
  },
  'tls-revoked': {
    meaning: 'The certificate of the host was revoked.',
    advice: 'Send nothing there, and tell whoever runs the host.',
  },
  'tls-old-version': {
    meaning: 'The host offers no TLS version that is safe: 1.0 and 1.1 are refused here.',
    advice: 'Ask whoever runs the host to switch on TLS 1.2.',
  },
  'tls-client-certificate': {
    meaning: 'The host asks for a client certificate, and none that it accepts was shown.',
    advice: 'Choose your client certificate (PFX or PEM) in the environment.',
  },
  'tls-timeout': {
    meaning: 'The host took the connection, but did not answer the TLS handshake.',
    advice: 'Check the port: it may speak something other than HTTPS.',
  },
  'tls-failed': {
    meaning: 'The TLS handshake failed.',
    advice: 'Check scheme and port of the endpoint, and look at the failure’s code.',
  },
  'tls-common-name-only': {
    meaning:
      'The certificate of the host has a common name only, and no name in its SAN, as old tools make them.',
    advice: 'Ask whoever runs the host to renew it, or pin its SHA-256 fingerprint if you know the host.',
  },
  'tls-small-key': {
    meaning: 'A key in the chain of the host is too small: RSA needs 2048 bits.',
    advice: 'Ask whoever runs the host to renew it, or pin its SHA-256 fingerprint if you know the host.',
  },
  'tls-weak-signature': {
    meaning:
      'A certificate in the chain of the host is signed with SHA-1 or an older hash, which can be forged.',
    advice: 'Ask whoever runs the host to renew it, or pin its SHA-256 fingerprint if you know the host.',
  },
  'tls-chain-invalid': {
    meaning: 'The chain of certificates breaks a rule: a purpose, a length or a signature is wrong.',
    advice: 'Pass the failure’s code on to whoever runs the host.',
  },
  'tls-not-tls': {
    meaning:
      'What answers on that port does not speak TLS: it is plain http or another program, or only a TLS version that is too old.',
    advice: 'Compare scheme and port with the address of the help page.',
  },
  'tls-nothing-shared': {
    meaning:
      'The host refused the handshake: it shares no cipher or signature with this program, or wants a client certificate.',
    advice: 'Ask whoever runs the host which ciphers it offers and whether it wants a client certificate.',
  },
  'tls-weak-key-exchange': {
    meaning: 'The key exchange that the host offers is too weak to be safe.',
    advice: 'Ask whoever runs the host to offer ECDHE, or DH parameters of 2048 bits.',
  },
  'tls-no-secure-renegotiation': {
    meaning:
      'The host does not know secure renegotiation (RFC 5746), so that somebody in between could begin its requests.',
    advice: 'Ask whoever runs the host to update its TLS library.',
  },
  'tls-server-name': {
    meaning: 'The host does not know the name that it was asked for.',
    advice: 'Compare the host with the name in the address of the help page.',
  },
  'tls-refused': {
    meaning: 'The host ended the handshake with an alert of its own, and does not say why.',
    advice: 'Pass the failure’s code on to whoever runs the host.',
  },
  'tls-broken': {
    meaning:
      'What came in the handshake does not keep the rules of TLS: it was damaged or changed on the way.',
    advice: 'A firewall or virus scanner may stand in between: try from another network.',
  },
  'tls-closed': {
    meaning:
      'The connection was closed during the handshake: another program listens there, or a firewall closes it.',
    advice: 'Compare scheme and port with the address of the help page, then try from another network.',
  },
  'client-key-locked': {
    meaning: 'The key of the client certificate is encrypted, and no passphrase was given.',
    advice: 'Enter the passphrase in the environment; on the command line, give it with --passphrase-stdin.',
  },
  'client-key-passphrase': {
    meaning: 'The passphrase does not open the key of the client certificate.',
    advice: 'Enter it again, and look at capitals and the keyboard’s language.',
  },
  'client-key-mismatch': {
    meaning: 'The key is not the one of the client certificate.',
    advice: 'Choose the two files that were made together.',
  },
  'client-certificate-unreadable': {
    meaning: 'The client certificate or its key cannot be read: the file is damaged, or of another kind.',
    advice: 'Choose a PFX file, or PEM files of certificate and key.',
  },
  'ca-unreadable': {
    meaning: 'The CA file holds no certificate that can be read.',
    advice: 'Choose a PEM file that begins with -----BEGIN CERTIFICATE-----.',
  },
} as const;
