import type { StreamParser, StringStream } from '@codemirror/language';

type Place = 'first-line' | 'headers' | 'body' | 'tag' | 'comment' | 'cdata' | 'instruction';

interface HttpState {
  place: Place;
}

/** Colours for a request or an answer: first line, header names and values, then XML if the body is some. */
export const httpParser: StreamParser<HttpState> = {
  name: 'http',
  startState: () => ({ place: 'first-line' }),
  copyState: (state) => ({ ...state }),
  token: (stream, state) => {
    if (state.place === 'first-line' || state.place === 'headers') return headToken(stream, state);
    return bodyToken(stream, state);
  },
  blankLine: (state) => {
    endHead(state);
  },
};

function endHead(state: HttpState): void {
  if (state.place === 'headers') state.place = 'body';
}

function headToken(stream: StringStream, state: HttpState): string | null {
  if (stream.sol() && stream.match(/^\r?$/)) {
    stream.skipToEnd();
    endHead(state);
    return null;
  }
  if (state.place === 'first-line') {
    if (stream.match(/^HTTP\/\d\.\d/) || stream.match(/^[A-Z]+(?= )/)) return 'keyword';
    if (stream.match(/^ \d{3}(?= )/)) return 'number';
    stream.skipToEnd();
    state.place = 'headers';
    return 'string';
  }
  // An interim head is followed by another status line.
  if (stream.sol() && stream.match(/^HTTP\/\d\.\d/)) {
    state.place = 'first-line';
    return 'keyword';
  }
  if (stream.sol() && stream.match(/^[^\s:]+(?=:)/)) return 'propertyName';
  if (stream.match(/^:\s*/)) return 'punctuation';
  stream.skipToEnd();
  return 'string';
}

function bodyToken(stream: StringStream, state: HttpState): string | null {
  if (state.place === 'comment') return until(stream, state, '-->', 'comment');
  if (state.place === 'cdata') return until(stream, state, ']]>', 'string');
  if (state.place === 'instruction') return until(stream, state, '?>', 'meta');
  if (state.place === 'tag') return tagToken(stream, state);
  if (stream.match('<!--')) return enter(state, 'comment', 'comment');
  if (stream.match('<![CDATA[')) return enter(state, 'cdata', 'string');
  if (stream.match('<?')) return enter(state, 'instruction', 'meta');
  if (stream.match(/^<[/!]?(?=[^\s])/)) return enter(state, 'tag', 'angleBracket');
  if (stream.match(/^&[#\w]+;/)) return 'escape';
  stream.next();
  stream.match(/^[^<&]*/);
  return null;
}

function tagToken(stream: StringStream, state: HttpState): string | null {
  if (stream.eatSpace()) return null;
  if (stream.match(/^\/?>/)) return enter(state, 'body', 'angleBracket');
  if (stream.match(/^"[^"]*"?/) || stream.match(/^'[^']*'?/)) return 'string';
  if (stream.match('=')) return 'punctuation';
  const before = stream.string[stream.pos - 1];
  if (stream.match(/^[^\s=>/"']+/)) return before === '<' || before === '/' ? 'tagName' : 'attributeName';
  stream.next();
  return null;
}

function enter(state: HttpState, place: Place, style: string): string {
  state.place = place;
  return style;
}

function until(stream: StringStream, state: HttpState, mark: string, style: string): string {
  if (stream.skipTo(mark)) {
    stream.match(mark);
    state.place = 'body';
  } else {
    stream.skipToEnd();
  }
  return style;
}
