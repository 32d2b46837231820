import { useState } from 'react';
import { Button, IconButton } from '../../renderer/ui/button.js';
import { DialogFrame } from '../../renderer/ui/dialog-frame.js';
import { DoubtfulToken } from '../../renderer/ui/doubtful-token.js';
import { SelectField, TextAreaField, TextField } from '../../renderer/ui/field.js';
import { FormFoot } from '../../renderer/ui/form-foot.js';
import { Managed } from '../../renderer/ui/managed.js';
import { MenuButton } from '../../renderer/ui/menu-button.js';
import { SecretField } from '../../renderer/ui/secret-field.js';
import { Segments } from '../../renderer/ui/segments.js';
import { Select } from '../../renderer/ui/select.js';
import { TierBadge } from '../../renderer/ui/tier-badge.js';
import { bindings, tiers } from '../../shared/model/words.js';

const options = bindings.map((value) => ({ value, label: value }));

/** Every control, at rest, pressed, wrong and disabled. */
export function Controls() {
  const [binding, setBinding] = useState<(typeof bindings)[number]>('soap11');
  const [typed, setTyped] = useState('https://sejour.example/');
  const [open, setOpen] = useState(false);
  const text = { value: typed, onChange: setTyped };
  const choice = { value: binding, options, onChange: setBinding };
  return (
    <section>
      <h2>Controls</h2>
      <div className="gallery-row">
        <Button>Button</Button>
        <Button kind="primary">Primary</Button>
        <Button kind="danger">Danger</Button>
        <Button kind="quiet">Quiet</Button>
        <Button size="small">Small</Button>
        <Button disabled>Disabled</Button>
        <IconButton icon="close" label="Icon button" />
        <MenuButton label="Menu" entries={() => [{ id: 'one', label: 'One', run: () => undefined }]}>
          Menu
        </MenuButton>
        <Button onClick={() => setOpen(true)}>Dialog</Button>
      </div>
      <div className="gallery-row">
        {tiers.map((tier) => (
          <TierBadge key={tier} tier={tier} />
        ))}
      </div>
      <div className="gallery-row">
        <Segments label="Segments" {...choice} />
        <Select label="Select" showLabel {...choice} />
        <label className="checkbox">
          <input type="checkbox" defaultChecked /> Checkbox
        </label>
      </div>
      <TextField label="Text" hint="A hint" {...text} />
      <TextField label="Wrong" error="What is wrong with it" {...text} />
      <SecretField label="Secret" {...text} />
      <TextAreaField label="Long text" {...text} />
      <SelectField label="Choice" {...choice} />
      <DoubtfulToken
        token={'{4b1f0e7a-9c2d-4e6f-8a3b-0d5c7e9f1a2b}'}
        kept={false}
        onClean={setTyped}
        onKeep={() => {}}
      />
      <Managed by="/etc/session-desk/policy.json">
        <TextField label="Managed" {...text} />
      </Managed>
      <footer className="dialog-foot">
        <FormFoot submit="Save" busy={false} error="What went wrong" />
      </footer>
      {open && (
        <DialogFrame
          title="Dialog"
          tier="production"
          onClose={() => setOpen(false)}
          foot={<Button>Foot</Button>}
        >
          <TextField label="Text" {...text} />
        </DialogFrame>
      )}
    </section>
  );
}
