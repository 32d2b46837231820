import { createElement, Fragment, type ReactNode } from 'react';
import { type Part, type Pictures, textIn } from './page-parts.js';

/** The parts of a page as elements. A link leads to another page only, by `follow`. */
export function PageView({
  parts,
  pictures,
  follow,
}: {
  parts: readonly Part[];
  pictures: Pictures;
  follow: (page: string | null, heading: string | null) => void;
}): ReactNode {
  return parts.map((part, index) => {
    // The parts of a page never change their places.
    const key = `${index}`;
    if (typeof part === 'string') return <Fragment key={key}>{part}</Fragment>;
    const { picture } = part;
    if (picture)
      return <img key={key} src={pictures[picture]} alt={textIn(part.parts)} width={900} height={600} />;
    const inside = <PageView parts={part.parts} pictures={pictures} follow={follow} />;
    const { to } = part;
    if (to)
      return (
        <button key={key} type="button" className="handbook-link" onClick={() => follow(to.page, to.heading)}>
          {inside}
        </button>
      );
    return createElement(part.tag, { key, ...(part.id && { 'data-heading': part.id }) }, inside);
  });
}
