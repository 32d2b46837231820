import { environmentsText } from '../../../shared/text/environments.js';
import { useClient } from '../../api/client.js';
import { say } from '../../state/message-state.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';

const text = environmentsText.editor;

/** A file of the person's own, chosen in the system's dialog. The window only ever holds its path. */
export function FileField({
  label,
  purpose,
  value,
  none = '',
  error,
  onChange,
}: {
  label: string;
  purpose: 'ca' | 'pfx' | 'cert' | 'key';
  value: string | null;
  none?: string;
  error?: string | undefined;
  onChange: (file: string | null) => void;
}) {
  const client = useClient();
  async function choose() {
    const result = await client.environments.chooseFile({ purpose });
    if (!result.ok) say({ tone: 'bad', text: result.error.message });
    else if (result.value !== null) onChange(result.value);
  }
  return (
    <Field label={label} error={error}>
      {(ids) => (
        <>
          <span
            className={value ? 'ellipsis file-name' : 'ellipsis file-name soft'}
            title={value ?? undefined}
          >
            {value ?? none}
          </span>
          {value !== null && (
            <Button size="small" onClick={() => onChange(null)}>
              {text.clear}
            </Button>
          )}
          <Button
            size="small"
            id={ids.id}
            aria-describedby={ids['aria-describedby']}
            onClick={() => void choose()}
          >
            {text.choose}
          </Button>
        </>
      )}
    </Field>
  );
}
