import type { EnvironmentDraft } from '../../../shared/model/environment.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import { environmentsText } from '../../../shared/text/environments.js';
import { Checkbox } from '../../ui/checkbox.js';
import { TextAreaField, TextField } from '../../ui/field.js';
import type { FormErrors } from '../../ui/form-errors.js';

/** Fields of an environment that are simply a yes or a text: one that nobody gave a place of its own is shown by itself. */
type PlainFields<Value> = {
  [Name in keyof Required<EnvironmentDraft>]: Value extends EnvironmentDraft[Name] ? Name : never;
}[keyof EnvironmentDraft];
/** Shown at a place of their own. */
const placed = ['id', 'name', 'endpoint', 'tier', 'defaultBinding', 'verify'] as const;
type Placed = (typeof placed)[number];
type PlainChoice = Exclude<PlainFields<boolean>, Placed>;
type PlainText = Exclude<PlainFields<string>, Placed>;

/** Not those of the other parts, whose form knows the texts of this one. */
interface PlainProps {
  readonly draft: EnvironmentDraft;
  readonly errors: FormErrors;
  readonly changeDraft: (part: Partial<EnvironmentDraft>) => void;
}

/** The compiler asks for the words of a new one here. */
const labels: Readonly<Record<PlainChoice | PlainText, string>> = environmentsText.editor;
const isPlaced = (name: string) => placed.some((one) => one === name);

/** In the order of their defaults, where the compiler asks for each. */
function namesOf<Name extends keyof typeof environmentDefaults>(type: 'boolean' | 'string'): Name[] {
  const names = Object.keys(environmentDefaults) as Name[];
  return names.filter((name) => typeof environmentDefaults[name] === type && !isPlaced(name));
}

const plainChoices = namesOf<PlainChoice>('boolean');
export const plainTexts = namesOf<PlainText>('string');

export function PlainChoices({ draft, changeDraft }: Omit<PlainProps, 'errors'>) {
  return plainChoices.map((name) => (
    <Checkbox
      key={name}
      indent
      checked={draft[name]}
      onChange={(checked) => changeDraft({ [name]: checked })}
      label={labels[name]}
    />
  ));
}

export function PlainTexts({ draft, errors, changeDraft }: PlainProps) {
  return plainTexts.map((name) => {
    const change = (value: string) => changeDraft({ [name]: value });
    const field = { label: labels[name], error: errors[name], value: draft[name], onChange: change };
    return name === 'notes' ? (
      <TextAreaField key={name} {...field} rows={2} />
    ) : (
      <TextField key={name} {...field} />
    );
  });
}
