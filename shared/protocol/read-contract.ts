import { fail, ok, type Result } from '../model/result.js';
import { type Binding, type Operation, serviceNamespace } from '../model/words.js';
import { resultShapeOf } from './answer-sorts.js';
import type { Accepted, Departure } from './contract-answer.js';
import { onlyBodyElement, soapVersionOf } from './soap-envelope.js';
import { childElements, hasLooseText, isNamed, type XmlElement } from './xml-tree.js';
import { isNil } from './xsi-nil.js';

type Read = Result<Accepted, Departure>;

/** Holds the root of a 200's XML against the contract, to the letter; says where it departs from it. */
export function readContract(operation: Operation, binding: Binding, root: XmlElement): Read {
  if (binding === 'get' || binding === 'post') return readBareResult(operation, root);
  const version = soapVersionOf(root);
  if (version === null) return fail({ cause: 'not-soap', quote: nameOf(root) });
  if (version !== binding) return fail({ cause: 'wrong-soap-version', quote: nameOf(root) });
  const only = onlyBodyElement(root);
  if (!only.ok) return fail({ cause: only.error });
  const response = only.value;
  const named = mustBe(response, `${operation}Response`);
  if (named !== null) return fail(named);
  if (isNil(response)) return fail({ cause: 'wrong-content', quote: nameOf(response) });
  const inner = childElements(response);
  if (hasLooseText(response)) return fail({ cause: 'wrong-content', quote: nameOf(response) });
  const shape = resultShapeOf(operation);
  if (shape === null) {
    const first = inner[0];
    return first === undefined
      ? ok({ cause: 'logout-answered' })
      : fail({ cause: 'wrong-content', quote: nameOf(first) });
  }
  const result = inner[0];
  if (result === undefined || inner.length > 1) {
    return fail({ cause: 'wrong-content', quote: nameOf(inner[1] ?? response) });
  }
  const resultNamed = mustBe(result, `${operation}Result`);
  if (resultNamed !== null) return fail(resultNamed);
  return shape.read(result);
}

/** Over GET and POST the result is the root itself. */
function readBareResult(operation: Operation, root: XmlElement): Read {
  const shape = resultShapeOf(operation);
  if (shape === null) return fail({ cause: 'body-where-none', quote: nameOf(root) });
  const named = mustBe(root, shape.root ?? root.local);
  return named === null ? shape.read(root) : fail(named);
}

function mustBe(element: XmlElement, local: string): Departure | null {
  if (isNamed(element, serviceNamespace, local)) return null;
  return { cause: element.local === local ? 'wrong-namespace' : 'wrong-root', quote: nameOf(element) };
}

function nameOf(element: XmlElement): string {
  return element.namespace === '' ? element.local : `${element.local} in ${element.namespace}`;
}
