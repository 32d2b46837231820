/** curl's long options that take a value, of every release; all others take none. */
const withValue = new Set(
  `abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to continue-at
  cookie cookie-jar create-file-mode crlfile curves data data-ascii data-binary data-raw data-urlencode delegation
  dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url dump-header ech egd-file engine etag-compare etag-save
  expect100-timeout form form-string ftp-account ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode
  happy-eyeballs-timeout-ms haproxy-clientip header help hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway json
  keepalive-cnt keepalive-time key key-type krb libcurl limit-rate local-port login-options mail-auth mail-from mail-rcpt
  max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir parallel-max parallel-max-host pass
  pinnedpubkey preproxy proto proto-default proto-redir proxy proxy-cacert proxy-capath proxy-cert proxy-cert-type
  proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name
  proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote random-file range
  rate referer request request-target resolve retry retry-delay retry-max-time sasl-authzid service-name sigalgs socks4
  socks4a socks5 socks5-gssapi-service socks5-hostname speed-limit speed-time stderr telnet-option tftp-blksize time-cond
  tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace trace-ascii trace-config unix-socket upload-file upload-flags
  url url-query user user-agent variable vlan-priority write-out`.split(/\s+/),
);

/** The short ones that take a value, with the long name of those that matter here. */
const shortWithValue: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'ACDEKPQUYbcehmortuwxyz'].map((letter) => [letter, `-${letter}`])),
  H: 'header',
  X: 'request',
  d: 'data',
  F: 'form',
  T: 'upload-file',
  K: 'config',
};
const shortAlone: Readonly<Record<string, string>> = { G: 'get', I: 'head', ':': 'next' };

/** One word of a command, read: an option by its long name, or an address. */
export type CurlWord =
  | { readonly kind: 'option'; readonly name: string; readonly value: string | null }
  | { readonly kind: 'address'; readonly value: string };

/** The arguments of curl, each option with its value. curl knows no `--option=value`. */
export function curlArguments(words: readonly string[]): CurlWord[] {
  const read: CurlWord[] = [];
  let onlyAddresses = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (onlyAddresses || !word.startsWith('-') || word === '-') read.push({ kind: 'address', value: word });
    else if (word === '--') onlyAddresses = true;
    else if (word.startsWith('--')) {
      const name = word.slice(2);
      const takes = withValue.has(name);
      if (takes) at += 1;
      read.push({ kind: 'option', name, value: takes ? (words[at] ?? '') : null });
    } else {
      // Short options run together (`-sXPOST`): the first one that takes a value ends the run.
      for (let letterAt = 1; letterAt < word.length; letterAt += 1) {
        const letter = word.charAt(letterAt);
        const name = shortWithValue[letter];
        if (name === undefined) {
          read.push({ kind: 'option', name: shortAlone[letter] ?? `-${letter}`, value: null });
          continue;
        }
        const attached = word.slice(letterAt + 1);
        if (attached === '') at += 1;
        read.push({ kind: 'option', name, value: attached === '' ? (words[at] ?? '') : attached });
        break;
      }
    }
  }
  return read;
}
