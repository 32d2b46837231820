/** The name of a fault and where it was thrown. Its message stands in the stack too, with lines that may look like places. */
export function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return 'A fault that is no Error was thrown.';
  const stack = (error.stack ?? '').replace(error.message, () => '');
  const name = /^\w{1,40}$/.test(error.name) ? error.name : 'Error';
  return [name, ...stack.split('\n').filter((line) => place.test(line))].join('\n');
}

const place = /^ {4}at .*(?:\.[cm]?[jt]sx?|node:[\w/]+):\d+:\d+\)?$/;
