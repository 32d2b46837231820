import type { FormEvent, ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Tier } from '../../shared/model/words.js';
import { windowText } from '../../shared/text/en/window.js';
import { closeDialog } from '../state/dialog-state.js';
import { IconButton } from './button.js';
import { TierBadge } from './tier-badge.js';
import './dialog.css';

/** A dialog over the window: its title, what it is about, and its buttons in a foot that stays in sight. */
export function DialogFrame({
  title,
  children,
  foot,
  width = 520,
  role = 'dialog',
  tier,
  onSubmit,
  onClose = closeDialog,
}: {
  title: string;
  children: ReactNode;
  foot?: ReactNode;
  /** Pixels. */
  width?: number;
  role?: 'dialog' | 'alertdialog';
  /** Of the environment that what is sent from here reaches: its colour runs around the dialog, its name stands in the head. */
  tier?: Tier | undefined;
  onSubmit?: () => void;
  /** For a dialog over a dialog; else the one open dialog closes. */
  onClose?: () => void;
}) {
  const content = (
    <>
      <header className="dialog-head">
        {tier && <TierBadge tier={tier} />}
        <Heading slot="title" className="ellipsis">
          {title}
        </Heading>
        <span className="spacer" />
        <IconButton icon="close" label={windowText.close} hint="Esc" onClick={onClose} />
      </header>
      <div className="dialog-body">{children}</div>
      {foot && <footer className="dialog-foot">{foot}</footer>}
    </>
  );
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable={!onSubmit && role === 'dialog'}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="modal" data-tier={tier} style={{ width }}>
        <Dialog className="dialog" role={role}>
          {onSubmit ? (
            <form
              noValidate
              className="dialog-form"
              onSubmit={(event: FormEvent) => {
                event.preventDefault();
                onSubmit();
              }}
            >
              {content}
            </form>
          ) : (
            <div className="dialog-form">{content}</div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
