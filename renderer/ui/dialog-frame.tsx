import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Tier } from '../../shared/model/words.js';
import { windowText } from '../../shared/text/window.js';
import { closeDialog } from '../state/dialog-state.js';
import { Button, IconButton } from './button.js';
import { scrollByKeys } from './scroll-by-keys.js';
import { TierBadge } from './tier-badge.js';
import { useEscape } from './use-escape.js';
import { useFirstFocus } from './use-first-focus.js';
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
  keeps = false,
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
  /** What was typed is kept by itself: it may close without a question. */
  keeps?: boolean;
  /** For a dialog over a dialog; else the one open dialog closes. */
  onClose?: () => void;
}) {
  const [typed, setTyped] = useState(false);
  const [asking, setAsking] = useState(false);
  const writing = useRef<Element | null>(null);
  const leave = () => {
    if (!typed || !onSubmit || keeps) return onClose();
    if (!asking) writing.current = document.activeElement;
    setAsking(true);
  };
  const stay = () => {
    setAsking(false);
    // The button goes; without a place for the keys not even Esc would be heard.
    if (writing.current instanceof HTMLElement) writing.current.focus();
  };
  // To a question Esc is the safe answer, as everywhere.
  const onEscape = () => (asking ? stay() : leave());
  const head = useRef<HTMLElement>(null);
  useEscape(head, onEscape);
  useFirstFocus(head);
  const content = (
    <>
      <header className="dialog-head" ref={head}>
        {tier && <TierBadge tier={tier} />}
        <Heading slot="title" className="dialog-title">
          {title}
        </Heading>
        <span className="spacer" />
        <IconButton icon="close" label={windowText.close} hint="Esc" onClick={leave} />
      </header>
      <div className="dialog-body" ref={scrollByKeys}>
        {children}
      </div>
      {asking && (
        <div className="dialog-ask" role="alert">
          <span>{windowText.discard.ask}</span>
          <span className="spacer" />
          <Button autoFocus onClick={stay}>
            {windowText.discard.keep}
          </Button>
          <Button kind="danger" onClick={onClose}>
            {windowText.discard.yes}
          </Button>
        </div>
      )}
      {foot && <footer className="dialog-foot">{foot}</footer>}
    </>
  );
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable={!onSubmit && role === 'dialog'}
      onOpenChange={(open) => {
        if (!open) onEscape();
      }}
    >
      <Modal className="modal" data-tier={tier} style={{ width }}>
        <Dialog className="dialog" role={role}>
          {onSubmit ? (
            <form
              noValidate
              className="dialog-form"
              onInput={() => setTyped(true)}
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
