/** Why an entry of a HAR is not kept. The sentences stand in the text folder. */
export const leftOutReasons = [
  /** It is no object, or a browser put null there. */
  'no-entry',
  'no-request',
  'no-address',
  /** A web socket, a file, an extension. */
  'not-http',
  /** A call of something else: nothing of it is kept. */
  'other-site',
  /** The question of a browser whether it may call. */
  'preflight',
  /** The help page or the description of the service. */
  'page',
  /** Another operation than the three that are judged here. */
  'other-operation',
  /** Neither GET nor POST. */
  'other-method',
  /** The disk did not take it. */
  'not-written',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];
