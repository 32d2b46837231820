/** Looking for a newer version of the program. */
export const updates = {
  title: 'Updates',
  preferences: 'Updates',
  preferencesButton: 'Where from…',
  intro: 'Nothing is looked for until an address stands here. Nothing is downloaded or installed by itself.',
  feed: 'Feed',
  feedHint:
    'The https address of the folder with latest.yml, as your administrator names it. Empty: no updates.',
  off: 'The administrator’s policy says that no updates are looked for.',
  atStart: 'Look once when the program starts',
  look: 'Look for updates',
  looking: 'Looking…',
  download: 'Download',
  downloading: '{version} is being downloaded: {percent, number}%',
  install: 'End the program and install',
  latest: 'This is the newest version ({version}).',
  older: 'The feed has an older version ({version}), which is not taken.',
  found: 'Version {version} is there.',
  file: 'Package',
  size: 'Size',
  bytes: '{mebibytes, number} MiB',
  notes: 'What its makers say of it',
  byHand:
    'On this system the program does not update itself. Get the package and install it as you installed this one:',
  ready: 'Version {version} was downloaded and checked. It is installed when the program ends.',
  notice: {
    message: 'Version {version} of the program is there.',
    todo: 'Preferences, Updates shows what is new. Nothing is downloaded before you say so.',
  },
  problem: {
    http: {
      message: 'Updates are taken by https only.',
      todo: 'Ask for the https address of the feed.',
    },
    query: {
      message: 'A feed is the address of a folder: “{part}” has no place in it.',
      todo: 'Leave it out.',
    },
    off: {
      message: 'No feed is named, so nobody was asked.',
      todo: 'Enter the address of the feed.',
    },
    order: {
      message: 'There is no update that this could be done with.',
      todo: 'Look for updates first.',
    },
    reach: {
      message: 'The feed at {host} was not reached ({why}).',
      todo: 'Look at the network and the proxy, and look again.',
    },
    status: {
      message: '{host} answered with status {status} instead of {file}.',
      todo: 'Ask your administrator whether the address of the feed is right.',
    },
    missing: {
      message: 'There is no {file} at {host}.',
      todo: 'Ask your administrator whether the address of the feed is right.',
    },
    content: {
      message: 'What {host} has as {file} does not describe an update.',
      todo: 'Tell your administrator. Nothing was downloaded.',
    },
    host: {
      message: 'The feed leads away to {host}. An update is taken from the feed’s own host only.',
      todo: 'Tell your administrator. Nothing was taken from there.',
    },
    many: {
      message: 'The feed leads in a circle.',
      todo: 'Tell your administrator.',
    },
    large: {
      message: 'More came than the feed announced. It was stopped and thrown away.',
      todo: 'Tell your administrator. Nothing will be installed.',
    },
    hash: {
      message: 'The package is not the one that the feed describes (SHA-512). It was thrown away.',
      todo: 'Tell your administrator. Nothing will be installed.',
    },
    signature: {
      message: 'The package is not signed by the publisher of this program. It was thrown away.',
      todo: 'Tell your administrator. Nothing will be installed.',
    },
    cut: {
      message: 'The download was cut off. What had come was thrown away.',
      todo: 'Try again.',
    },
    system: {
      message: 'Version {version} has no package for this system.',
      todo: 'Ask your administrator for one.',
    },
    disk: {
      message: 'The package could not be saved ({why}).',
      todo: 'Make room on the disk, and try again.',
    },
  },
} as const;
