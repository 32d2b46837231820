/** What is said of an administrator's policy. */
export const policy = {
  broken: {
    message:
      'The policy of this computer cannot be followed: {file}, line {line, number}: {what} Until it is mended nothing is sent to production, and no token is shown or exported.',
    todo: 'Ask your administrator. They find what is wrong with: session-desk policy check "{file}"',
  },
  unreadable: {
    message:
      'The policy of this computer cannot be read: {file} ({why}). Until it can nothing is sent to production, and no token is shown or exported.',
    todo: 'Ask your administrator: the file must be readable by everybody, and writable by administrators only.',
  },
  open: {
    message:
      'The policy of this computer is not followed, because others than administrators can change {path} ({why}). Until that is mended nothing is sent to production, and no token is shown or exported.',
    todo: 'Ask your administrator to make root the owner, and to let nobody else write there.',
  },
  openWhy: {
    owner: 'its owner is not root',
    mode: 'it can be written by others',
  },
  problem: {
    'not-json': 'This is not JSON ({expected}).',
    repeated: '“{field}” stands there twice.',
    unknown: 'No policy of this version has “{field}”.',
    missing: '“{field}” is missing here.',
    type: '“{field}” must be of another type: {expected}.',
    value: '“{field}” cannot have this value: {expected}.',
  },
  place: '{file}:{line}:{column}: {what}',
  sound: '{file} is sound. It fixes:',
  soundEmpty: '{file} is sound. It fixes nothing.',
  noteOpen: 'Where it stands now it would not be followed: others can change {path} ({why}).',
  notReadable: '{file} cannot be read ({why}).',
  notReadableTodo: 'Name a policy file that exists and that you may read.',
  fixes: {
    environments:
      '{n, plural, one {One environment is given: {names}.} other {# environments are given: {names}.}}',
    ownEnvironments: 'Nobody may have other environments; only the sandbox.',
    proxy: 'Every host but this computer is reached by the proxy {url}.',
    proxyNone: 'Every host is reached without a proxy.',
    caFile: 'Hosts are trusted by {file} and nothing else.',
    minVersion: 'The oldest TLS is {version}.',
    systemRoots: 'The authorities of this computer are {on, select, true {trusted} other {not trusted}}.',
    verify: 'Every Logout is checked before and after.',
    keepDays:
      '{days, plural, =0 {The history is kept whatever its age.} one {The history is kept for one day.} other {The history is kept for # days.}}',
    keepMebibytes:
      '{size, plural, =0 {The history is kept whatever its size.} other {The history may take # MiB.}}',
    productionBulk: 'On production nobody logs out many tokens at once.',
    revealTokens: 'No token is shown or copied.',
    exportTokens: 'No token leaves in an export or a backup.',
    hideAfterMinutes:
      '{n, plural, one {A shown token hides after one minute without anybody.} other {A shown token hides after # minutes without anybody.}}',
    feed: 'Updates come from {url}.',
    noUpdates: 'No updates are looked for.',
    atStart:
      '{on, select, true {Updates are looked for once at each start.} other {Updates are looked for only when somebody asks.}}',
    trustedKeys:
      '{n, plural, one {Evidence of one more key is taken for known.} other {Evidence of # more keys is taken for known.}}',
    syslog:
      'What is done is told to {host}:{port, number, ::group-off} by syslog over {transport, select, tls {TLS} other {TCP}}.',
    auditKept: 'Up to {size, number} MiB of what was done are kept here.',
  },
  refused: {
    environment: {
      message: '{name} is given by the policy of this computer, so it cannot be changed or deleted here.',
      todo: 'Ask your administrator: it stands in {file}.',
    },
    own: {
      message: 'The policy of this computer allows no environments but those that it gives.',
      todo: 'Choose one of them. Ask your administrator if one is missing: they stand in {file}.',
    },
    same: {
      message: 'The policy of this computer has an environment at that address already: {name}.',
      todo: 'Use that one, or ask your administrator: it stands in {file}.',
    },
    address: {
      message: 'The policy of this computer lets nothing be sent to {host}.',
      todo: 'Choose one of the environments that it gives. Ask your administrator if one is missing: they stand in {file}.',
    },
    bulk: {
      message: 'The policy of this computer lets nobody log out many tokens at once on production.',
      todo: 'Log them out one by one, or ask your administrator: it stands in {file}.',
    },
    reveal: {
      message: 'The policy of this computer lets no token be shown or copied.',
      todo: 'Ask your administrator: it stands in {file}.',
    },
    export: {
      message: 'The policy of this computer lets no token leave in an export or a backup.',
      todo: 'Leave tokens masked, or ask your administrator: it stands in {file}.',
    },
    setting: {
      message: 'The policy of this computer fixes this setting.',
      todo: 'Ask your administrator: it stands in {file}.',
    },
  },
  managed: 'Managed',
  managedBy: 'Given by your administrator: {file}',
  fixedBy: 'Fixed by your administrator: {file}',
  title: 'Policy',
  help: 'say what a policy file fixes, or what is wrong in it and where',
  helpFile: 'the policy file',
  helpGroup: 'look at the policy of a computer',
} as const;
