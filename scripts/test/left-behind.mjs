/**
 * Of names that are a beginning and the number of a process: those whose process is gone. What they name was left by a run
 * that was killed. Those of this process, too: numbers come again.
 */
export function leftBehind(names, beginning) {
  return names.filter((name) => {
    const [number] = (name.startsWith(beginning) && /^\d+(?!\w)/.exec(name.slice(beginning.length))) || [];
    return number !== undefined && (Number(number) === process.pid || !isAlive(Number(number)));
  });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}
