interface ToggleToolProps {
  readonly caption: string;
  readonly help: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function ToggleTool({ caption, help, on, onChange }: ToggleToolProps) {
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
