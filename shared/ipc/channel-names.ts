/**
 * The names of all channels, apart from their schemas: the preload builds its functions from this list and must not
 * carry a schema library. `contract.ts` is checked against it by the compiler.
 */
export const channelNames = {
  app: ['info', 'openManual', 'eraseSetAside', 'quit'],
  settings: ['get', 'update'],
  environments: ['list', 'save', 'remove', 'restore', 'chooseFile'],
  sessions: ['list', 'add', 'addMany', 'update', 'remove', 'restore', 'reveal', 'copyToken', 'findByTokens'],
  request: ['preview'],
  logout: ['run', 'cancel', 'resolve'],
  probe: ['run', 'cancel'],
  checkAll: ['run', 'cancel'],
  bulk: [
    'read',
    'reread',
    'readProgress',
    'stopReading',
    'freeze',
    'start',
    'pause',
    'resume',
    'cancel',
    'supply',
    'sendAgain',
    'list',
    'rows',
    'report',
    'remove',
  ],
  fourBindings: ['run', 'cancel'],
  compose: ['open', 'preview', 'send', 'cancel'],
  login: ['run'],
  exchanges: ['list', 'get', 'reveal', 'copy'],
  history: ['info', 'remove', 'forgetSession', 'retain'],
  handover: [
    'copy',
    'preview',
    'save',
    'operator',
    'evidence',
    'importHar',
    'importText',
    'importProgress',
    'cancelImport',
  ],
  sandbox: ['status', 'start', 'stop', 'setScenario', 'addSession', 'makeAnew'],
} as const;

export const eventNames = [
  'callProgress',
  'probeProgress',
  'checkAllProgress',
  'bulkProgress',
  'exchangeAdded',
  'sessionsChanged',
  'environmentsChanged',
  'sandboxChanged',
  'noticeAdded',
  'textOffered',
  'menuCommand',
] as const;
export type EventName = (typeof eventNames)[number];
