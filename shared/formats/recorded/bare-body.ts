import { unescapeHtml } from '../../protocol/html-text.js';
import { answerOf, type RecordedAnswer } from './answer-of.js';

/** A body alone: a fault came with 500, a page with the status that its title names. */
export function ofBody(text: string): RecordedAnswer {
  const body = withEnvelope(fromFirstTag(plainTags(text)));
  const isFault = /<(?:[\w.-]+:)?Fault[\s>]/.test(body) && /Envelope/.test(body);
  const isXml = /^\s*<(?:\?xml|[\w.-]+:Envelope|Envelope|boolean|[\w.-]*Response)/.test(body);
  const isHtml = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype|html|head|body)/i.test(body);
  const status = isFault || (!isXml && !isHtml) || isApplication.test(body) ? 500 : statusNamed(body);
  const type = isHtml ? 'text/html' : isXml ? 'text/xml' : 'text/plain';
  return {
    answer: answerOf(status, '', [['Content-Type', `${type}; charset=utf-8`]], body),
    request: null,
    url: null,
    whole: false,
  };
}

const isApplication = /<hr width=|Exception Details|Runtime Error|Server Error in/i;

function statusNamed(body: string): number {
  const named = /<(?:title|h1|h2|h3)[^>]*>[^<]{0,80}?\b([45]\d\d)(?:\.\d+)?\b/i.exec(body)?.[1];
  return Number(named ?? 200);
}

/** Tickets show the tags escaped. */
function plainTags(text: string): string {
  return !text.includes('<') && /&lt;(?:\?xml|[\w.-]+:Envelope|Envelope|!doctype|html)/i.test(text)
    ? unescapeHtml(text)
    : text;
}

/** A sentence before it (`The answer was:`) is none of it. */
function fromFirstTag(text: string): string {
  const start = text.search(/<(?:\?xml|!doctype html|html[\s>]|(?:[\w.-]+:)?(?:Envelope|Fault)[\s>])/i);
  if (start < 0) return text;
  const end = /<\/(?:html|(?:[\w.-]+:)?Envelope)\s*>/gi;
  const last = [...text.matchAll(end)].at(-1);
  return last === undefined ? text.slice(start) : text.slice(start, last.index + last[0].length);
}

/** `<soap:Fault>` alone, of either version. */
function withEnvelope(text: string): string {
  if (/Envelope/.test(text) || !/^\s*<(?:[\w.-]+:)?Fault[\s>]/.test(text)) return text;
  const prefix = /<(?:([\w.-]+):)?Fault/.exec(text)?.[1];
  const version = /<(?:[\w.-]+:)?Code>/.test(text)
    ? 'http://www.w3.org/2003/05/soap-envelope'
    : 'http://schemas.xmlsoap.org/soap/envelope/';
  const declared = `xmlns${prefix === undefined ? '' : `:${prefix}`}="${version}"`;
  const name = prefix === undefined ? '' : `${prefix}:`;
  return `<${name}Envelope ${declared}><${name}Body>${text.trim()}</${name}Body></${name}Envelope>`;
}
