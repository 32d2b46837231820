import type { ReactNode } from 'react';

interface FactProps {
  readonly name: string;
  readonly mono?: boolean;
  readonly children: ReactNode;
}

export function Fact({ name, mono = false, children }: FactProps) {
  return (
    <div className="xv-fact">
      <dt>{name}</dt>
      <dd className={mono ? 'xv-mono' : undefined}>{children}</dd>
    </div>
  );
}
