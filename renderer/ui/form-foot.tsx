import { windowText } from '../../shared/text/window.js';
import { closeDialog } from '../state/dialog-state.js';
import { Button } from './button.js';

/** Cancel and the button that does it; beside them what went wrong and belongs to no field. */
export function FormFoot({
  submit,
  busy,
  error,
}: {
  submit: string;
  busy: boolean;
  error?: string | undefined;
}) {
  return (
    <>
      <p className="dialog-error" role="alert">
        {error}
      </p>
      <Button onClick={closeDialog}>{windowText.cancel}</Button>
      <button type="submit" className="button" data-kind="primary" disabled={busy}>
        {submit}
      </button>
    </>
  );
}
