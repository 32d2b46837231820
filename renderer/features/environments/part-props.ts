import type { EnvironmentDraft } from '../../../shared/model/environment.js';
import type { FormErrors } from '../../ui/form-errors.js';
import type { EnvironmentForm } from './environment-form.js';

/** What each part of the environment editor gets. */
export interface PartProps {
  readonly form: EnvironmentForm;
  readonly errors: FormErrors;
  /** The policy's file where the environment is given by it. */
  readonly givenBy: string | null;
  readonly change: (part: Partial<EnvironmentForm>) => void;
  readonly changeDraft: (part: Partial<EnvironmentDraft>) => void;
  readonly onProbe: () => void;
}
