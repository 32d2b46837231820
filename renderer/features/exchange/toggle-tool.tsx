import { IconButton } from '../../ui/button.js';
import type { IconName } from '../../ui/icons.js';

interface ToggleToolProps {
  /** Its picture; a word where there is none for it. */
  readonly icon?: IconName;
  readonly caption?: string;
  readonly help: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function ToggleTool({ icon, caption, help, on, onChange }: ToggleToolProps) {
  if (icon) return <IconButton icon={icon} label={help} aria-pressed={on} onClick={() => onChange(!on)} />;
  return (
    <button
      type="button"
      className="xv-tool"
      aria-label={help}
      aria-pressed={on}
      title={help}
      onClick={() => onChange(!on)}
    >
      {caption}
    </button>
  );
}
