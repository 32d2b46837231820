import { SaxesParser } from 'saxes';

/** Where and why a text is not well-formed XML with namespaces. `line` counts from 1, `column` from 1. */
export interface XmlProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const pieceLength = 65_536;

/** The first thing that is wrong, or null. Reads in pieces, so that a broken start costs little. */
export function findXmlProblem(text: string): XmlProblem | null {
  let problem: XmlProblem | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    problem ??= {
      line: parser.line,
      column: parser.column + 1,
      // Without a file name saxes begins its message with the position, which we give apart.
      message: error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''),
    };
  });
  for (let at = 0; at < text.length && !problem; at += pieceLength) {
    parser.write(text.slice(at, at + pieceLength));
  }
  if (!problem) parser.close();
  return problem;
}
