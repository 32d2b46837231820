import { type ReactNode, useEffect, useRef } from 'react';

/** One step: its content, and its buttons in a foot that stays in sight. The focus comes along with the step. */
export function StepFrame({
  label,
  children,
  foot,
}: {
  label: string;
  children: ReactNode;
  foot: ReactNode;
}) {
  const own = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!own.current?.contains(document.activeElement)) own.current?.focus({ preventScroll: true });
  }, []);
  // What was pressed may be gone with what it did: without the focus here Escape and Tab would be lost, too.
  useEffect(() => {
    if (document.activeElement === document.body) own.current?.focus({ preventScroll: true });
  });
  return (
    <section ref={own} className="bulk-step" aria-label={label} tabIndex={-1}>
      <div className="bulk-body">{children}</div>
      <footer className="dialog-foot">{foot}</footer>
    </section>
  );
}
