import type { ReactNode } from 'react';
import type { Tone } from '../../../shared/model/outcome-facts.js';
import { Icon, type IconName } from '../../ui/icons.js';

/** Icon and verdict, the numbers, what it means, what to do, and the button that does it. */
export function StripFrame({
  tone,
  icon,
  title,
  numbers,
  lines,
  children,
}: {
  tone: Tone | 'none';
  icon: IconName;
  title: string;
  numbers?: string;
  lines: readonly string[];
  children?: ReactNode;
}) {
  return (
    <section className="strip" data-tone={tone}>
      <Icon name={icon} />
      <div className="strip-text selectable" role="status">
        <p className="strip-title">
          {title}
          {numbers && <span className="strip-numbers soft">{numbers}</span>}
        </p>
        {lines.filter(Boolean).map((line, index) => (
          <p key={line} className={index === 0 ? 'strip-meaning' : 'strip-advice soft'} title={line}>
            {line}
          </p>
        ))}
      </div>
      <div className="strip-actions">{children}</div>
    </section>
  );
}
