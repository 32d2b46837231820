import { wellKnown } from '../model/operations.js';
import type { OutcomeFacts } from '../model/outcome-facts.js';
import { type Binding, bindings, type Operation, operations } from '../model/words.js';
import { judge } from '../protocol/judge.js';
import { maskedTexts } from '../protocol/masked-texts.js';
import { type RecordedAnswer, readRecordedAnswer, transmissionOf } from './recorded/recorded-answer.js';

export interface Explained {
  readonly operation: Operation;
  readonly binding: Binding;
  readonly verdict: OutcomeFacts;
  /** Status and head stood in the text; otherwise they are guessed from the body. */
  readonly whole: boolean;
}

/**
 * What a recorded answer means, judged as if it had come here. Nothing is sent or kept. Null where the text holds no answer.
 * `mask` hides what may not be shown of it.
 */
export function explainAnswer(
  text: string,
  chosen: { readonly operation?: Operation | undefined; readonly binding?: Binding | undefined },
  mask: (text: string) => string,
): Explained | null {
  const recorded = readRecordedAnswer(text);
  if (recorded === null) return null;
  const operation = chosen.operation ?? operationOf(recorded);
  const binding = chosen.binding ?? bindingOf(recorded);
  const { fault, quote, causeFacts, active, outcome, cause } = judge(
    operation,
    binding,
    transmissionOf(recorded),
  );
  const verdict: OutcomeFacts = {
    operation,
    binding,
    outcome,
    cause,
    active,
    status: recorded.whole ? recorded.answer.status : null,
    ...maskedTexts(
      {
        url: recorded.url ?? undefined,
        fault: fault && { code: fault.code, reason: fault.reason },
        quote,
        causeFacts,
      },
      mask,
    ),
  };
  return { operation, binding, verdict, whole: recorded.whole };
}

/** From the request where it stands there, else from the element of the answer. */
function operationOf({ request, answer }: RecordedAnswer): Operation {
  const said = request ?? '';
  const asked = operations.find((name) =>
    new RegExp(
      `SOAPAction:[^\\r\\n]*/${name}"?|\\baction="?[^\\s";]*/${name}\\b|\\.asmx/${name}\\b|<(?:[\\w.-]+:)?${name}[\\s/>]`,
      'i',
    ).test(said),
  );
  const body = new TextDecoder().decode(answer.body.subarray(0, 64_000));
  return (
    asked ??
    operations.find((name) => body.includes(`${name}Response`)) ??
    (/<boolean\b/.test(body) ? wellKnown.check : wellKnown.logOut)
  );
}

function bindingOf({ request, answer }: RecordedAnswer): Binding {
  if (request !== null) {
    if (/^GET /.test(request)) return 'get';
    if (/application\/soap\+xml/i.test(request)) return 'soap12';
    if (/SOAPAction:|text\/xml|schemas\.xmlsoap\.org/i.test(request)) return 'soap11';
    if (/^POST \S*\.asmx\/\w+/i.test(request) || /x-www-form-urlencoded/i.test(request)) return 'post';
  }
  const body = new TextDecoder().decode(answer.body.subarray(0, 64_000));
  if (body.includes('http://www.w3.org/2003/05/soap-envelope')) return 'soap12';
  return /^\s*(?:<\?xml[^>]*>\s*)?<boolean\b|unexpectedly ending in|Missing parameter: /i.test(body)
    ? 'get'
    : (bindings[0] ?? 'soap11');
}
