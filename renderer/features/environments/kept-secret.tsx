import { environmentsText } from '../../../shared/text/environments.js';
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
      {forget !== null && (
        <label className="checkbox indent">
          <input
            type="checkbox"
            checked={forget}
            onChange={(event) => onForget(event.currentTarget.checked)}
          />
          {text.forget}
        </label>
      )}
    </>
  );
}
