import { childElements, isNamed, type XmlElement } from '../../protocol/xml-tree.js';

const schema = 'http://www.w3.org/2001/XMLSchema';

export interface WsdlField {
  readonly name: string;
  /** Without its prefix: `string`, `boolean`, `WebServiceLoginResult`. */
  readonly type: string;
}

const groups = ['sequence', 'all', 'choice', 'group', 'complexContent', 'extension', 'restriction'];

/**
 * The elements and types of all schemas of a description, by their local names. Tools write the same message in many
 * ways: a type within its element or named beside it, `sequence` or `all`, an extended base, a reference.
 */
export class SchemaFields {
  readonly #elements = new Map<string, XmlElement>();
  readonly #complex = new Map<string, XmlElement>();
  readonly #simple = new Map<string, XmlElement>();
  readonly #groups = new Map<string, XmlElement>();

  constructor(schemas: readonly XmlElement[]) {
    const kinds = [
      ['element', this.#elements],
      ['complexType', this.#complex],
      ['simpleType', this.#simple],
      ['group', this.#groups],
    ] as const;
    for (const [kind, named] of kinds) {
      for (const one of schemas.flatMap((each) => all(each, kind))) {
        if (!named.has(attribute(one, 'name'))) named.set(attribute(one, 'name'), one);
      }
    }
  }

  names(): Iterable<string> {
    return this.#elements.keys();
  }

  /** The fields of a message's element; null where there is no such element here. */
  fieldsOf(name: string): readonly WsdlField[] | null {
    const element = this.#elements.get(name);
    return element === undefined ? null : this.#fieldsOfElement(element);
  }

  #fieldsOfElement(element: XmlElement): readonly WsdlField[] {
    const own = all(element, 'complexType')[0] ?? this.#complex.get(local(attribute(element, 'type')));
    return own === undefined ? [] : this.#fieldsWithin(own, 0);
  }

  #fieldsWithin(parent: XmlElement, depth: number): readonly WsdlField[] {
    if (depth > 12) return [];
    return childElements(parent).flatMap((child): readonly WsdlField[] => {
      if (child.namespace !== schema) return [];
      if (child.local === 'element') return [this.#field(child)];
      if (!groups.includes(child.local)) return [];
      const base =
        child.local === 'extension' ? this.#complex.get(local(attribute(child, 'base'))) : undefined;
      const referred = child.local === 'group' ? this.#groups.get(local(attribute(child, 'ref'))) : undefined;
      return [base, referred, child].flatMap((one) =>
        one === undefined ? [] : this.#fieldsWithin(one, depth + 1),
      );
    });
  }

  #field(element: XmlElement): WsdlField {
    const referred = this.#elements.get(local(attribute(element, 'ref')));
    const stated = referred ?? element;
    const name = attribute(element, 'name') || local(attribute(element, 'ref'));
    return { name, type: this.#typeOf(stated) };
  }

  /** Of a restricted text or number the type that it restricts. */
  #typeOf(element: XmlElement): string {
    let type = local(attribute(element, 'type'));
    let simple = all(element, 'simpleType')[0] ?? this.#simple.get(type);
    for (let depth = 0; simple !== undefined && depth < 12; depth += 1) {
      const restriction = all(simple, 'restriction')[0];
      if (restriction === undefined) break;
      const inner: XmlElement | undefined = all(restriction, 'simpleType')[0];
      type = local(attribute(restriction, 'base')) || type;
      simple = inner ?? this.#simple.get(type);
    }
    return type;
  }
}

function all(parent: XmlElement, name: string): readonly XmlElement[] {
  return childElements(parent).filter((child) => isNamed(child, schema, name));
}

function attribute(element: XmlElement, name: string): string {
  const found = element.attributes.find((one) => one.local === name && one.namespace === '');
  return found?.value.trim() ?? '';
}

function local(name: string): string {
  return name.replace(/^.*:/, '');
}
