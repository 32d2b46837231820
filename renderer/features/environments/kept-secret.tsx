import { environmentsText } from '../../../shared/text/environments.js';
import { Checkbox } from '../../ui/checkbox.js';
import { SecretField } from '../../ui/secret-field.js';

const text = environmentsText.editor;

/** A secret of an environment: only ever written; what is kept can be forgotten. */
export function KeptSecret(props: {
  label: string;
  error: string | undefined;
  value: string;
  onChange: (value: string) => void;
  /** Null where nothing can be kept yet. */
  forget: boolean | null;
  onForget: (forget: boolean) => void;
}) {
  const { forget, onForget, ...field } = props;
  return (
    <>
      <SecretField hint={text.writeOnly} {...field} />
      {forget !== null && <Checkbox indent checked={forget} onChange={onForget} label={text.forget} />}
    </>
  );
}
