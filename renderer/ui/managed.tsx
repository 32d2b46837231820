import type { ReactNode } from 'react';
import { policyText } from '../../shared/text/policy.js';
import { Icon } from './icons.js';
import './managed.css';

/** Controls that an administrator's policy fixes: they show what holds, and cannot be used. `by`: its file; null: they can. */
export function Managed({
  by,
  quiet = false,
  children,
}: {
  by: string | null;
  /** Said once around it already. */
  quiet?: boolean;
  children: ReactNode;
}) {
  if (by === null) return children;
  return (
    <fieldset className="managed" disabled>
      {children}
      {!quiet && (
        <div className="indent">
          <ManagedNote>{policyText.fixedBy({ file: by })}</ManagedNote>
        </div>
      )}
    </fieldset>
  );
}

export function ManagedNote({ children }: { children: ReactNode }) {
  return (
    <p className="field-note managed-note">
      <Icon name="lock" />
      <span>{children}</span>
    </p>
  );
}
