/** Telling what an answer means that somebody else recorded. */
export const explainTexts = {
  title: 'Explain an answer',
  text: 'The answer, as it was recorded or copied',
  hint: 'Raw HTTP, a HAR or an entry of it, a browser’s, Postman’s or SoapUI’s headers, Fiddler, Wireshark, curl -v, a fault, a page. Nothing is sent or kept.',
  placeholder: 'Paste the answer here, with its request if you have it',
  operation: 'Operation',
  binding: 'Binding',
  found: 'as the text says',
  waiting: 'What it means appears here as you type.',
  reading: 'Reading…',
  nothing: 'There is no answer in this text.',
  sure: {
    proved: 'Proved by its signs',
    likely: 'Most likely, not proved',
  },
  guessed: 'No status stood there: it was inferred from the body.',
  verdict: 'What it means',
} as const;
