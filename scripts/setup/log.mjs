let quiet = false;

/** With quiet on, only what takes long or went wrong is said. */
export function setQuiet(value) {
  quiet = value;
}

/** All that the set-up says goes to stderr: stdout belongs to the program. */
export function say(line) {
  process.stderr.write(`[set-up] ${line}\n`);
}

/** A line that nobody needs who only wants the command's result. */
export function mention(line) {
  if (!quiet) say(line);
}
