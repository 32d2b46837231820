import licences from 'virtual:licences';
import { aboutText } from '../../shared/text/about.js';
import { windowText } from '../../shared/text/window.js';
import { useAppInfo } from '../api/queries.js';
import { closeDialog } from '../state/dialog-state.js';
import { Button } from '../ui/button.js';
import { DialogFrame } from '../ui/dialog-frame.js';

/** Which program this is, what it runs on, and whose work is in it. */
export function AboutDialog() {
  const { data: info } = useAppInfo();
  const facts = info
    ? ([
        [aboutText.version, info.version],
        ['Electron', info.electron],
        ['Chrome', info.chrome],
        ['Node', info.node],
        [aboutText.system, info.platform],
      ] as const)
    : [];
  return (
    <DialogFrame
      title={aboutText.title}
      width={560}
      foot={<Button onClick={closeDialog}>{windowText.close}</Button>}
    >
      <dl className="about-facts selectable">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3 className="section">{aboutText.licences}</h3>
      <p className="soft">{aboutText.licencesBody}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys */}
      <ul className="about-licences selectable" tabIndex={0} aria-label={aboutText.licences}>
        {licences.map(({ name, version, licence }) => (
          <li key={name}>
            {name} <span className="soft">{version}</span>
            <span className="spacer" />
            <span className="soft">{licence}</span>
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}
