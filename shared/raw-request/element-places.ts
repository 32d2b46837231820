import { SaxesParser } from 'saxes';

/** An element of the text: its name, where its start tag stands, and how deep. */
export interface ElementPlace {
  readonly local: string;
  readonly namespace: string;
  /** As it is written, prefix included. */
  readonly name: string;
  /** 0 for the root. */
  readonly depth: number;
  /** The name in the start tag. */
  readonly from: number;
  readonly to: number;
}

/** For text that the gate has let through: well-formed, without a DOCTYPE, not beyond measure. In document order. */
export function elementPlaces(text: string): ElementPlace[] {
  const places: ElementPlace[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('error', () => undefined);
  parser.on('opentag', ({ name, local, uri }) => {
    const from = text.lastIndexOf(`<${name}`, parser.position - 1) + 1;
    places.push({ local, namespace: uri, name, depth, from, to: from + name.length });
    depth += 1;
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(text).close();
  return places;
}
