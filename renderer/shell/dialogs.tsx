import { lazy, type ReactElement, Suspense } from 'react';
import type { Environment } from '../../shared/model/environment.js';
import type { Session } from '../../shared/model/session.js';
import { dialogState } from '../state/dialog-state.js';
import { useStore } from '../state/store.js';
import { loaders } from './dialog-loaders.js';

const Palette = lazy(async () => ({ default: (await loaders.palette()).Palette }));
const SessionEditor = lazy(async () => ({ default: (await loaders.session()).SessionEditor }));
const ConfirmDialog = lazy(async () => ({ default: (await loaders.confirm()).ConfirmDialog }));
const EnvironmentEditor = lazy(async () => ({ default: (await loaders.environment()).EnvironmentEditor }));
const LoginDialog = lazy(async () => ({ default: (await loaders.login()).LoginDialog }));
const SavedProbe = lazy(async () => ({ default: (await loaders.probe()).SavedProbe }));
const PasteDialog = lazy(async () => ({ default: (await loaders.paste()).PasteDialog }));
const BulkDialog = lazy(async () => ({ default: (await loaders.bulk()).BulkDialog }));
const CompareDialog = lazy(async () => ({ default: (await loaders.compare()).CompareDialog }));
const FourDialog = lazy(async () => ({ default: (await loaders.fourBindings()).FourDialog }));
const HandoverDialog = lazy(async () => ({ default: (await loaders.handover()).HandoverDialog }));
const ImportDialog = lazy(async () => ({ default: (await loaders.importHar()).ImportDialog }));
const TeamDialog = lazy(async () => ({ default: (await loaders.team()).TeamDialog }));
const BackupDialog = lazy(async () => ({ default: (await loaders.backup()).BackupDialog }));
const RestoreDialog = lazy(async () => ({ default: (await loaders.restore()).RestoreDialog }));
const ExplainDialog = lazy(async () => ({ default: (await loaders.explain()).ExplainDialog }));
const EvidenceDialog = lazy(async () => ({ default: (await loaders.evidence()).EvidenceDialog }));
const RemoveDialog = lazy(async () => ({ default: (await loaders.removeExchanges()).RemoveDialog }));
const ForgetDialog = lazy(async () => ({ default: (await loaders.forget()).ForgetDialog }));
const RetentionDialog = lazy(async () => ({ default: (await loaders.retention()).RetentionDialog }));
const ComposeDialog = lazy(async () => ({ default: (await loaders.compose()).ComposeDialog }));
const ShortcutsSheet = lazy(async () => ({ default: (await loaders.shortcuts()).ShortcutsSheet }));
const AboutDialog = lazy(async () => ({ default: (await loaders.about()).AboutDialog }));
const PreferencesDialog = lazy(async () => ({ default: (await loaders.preferences()).PreferencesDialog }));
const UpdatesDialog = lazy(async () => ({ default: (await loaders.updates()).UpdatesDialog }));
const VaultDialog = lazy(async () => ({ default: (await loaders.vault()).VaultDialog }));

interface Lists {
  readonly environments: readonly Environment[];
  readonly sessions: readonly Session[];
}

export function Dialogs(lists: Lists) {
  return (
    <Suspense fallback={null}>
      <Dialog {...lists} />
    </Suspense>
  );
}

/** By its type the compiler refuses a dialog that is not here. */
function Dialog({ environments, sessions }: Lists): ReactElement | null {
  const open = useStore(dialogState, (state) => state);
  switch (open?.kind) {
    case undefined:
      return null;
    case 'palette':
      return <Palette environments={environments} sessions={sessions} />;
    case 'session':
      return <SessionEditor start={open.start} environments={environments} />;
    case 'environment':
      return <EnvironmentEditor start={open.draft} />;
    case 'login':
      return <LoginDialog environmentId={open.environmentId} environments={environments} />;
    case 'confirm': {
      const environment = environments.find(({ id }) => id === open.session.environmentId);
      return environment ? <ConfirmDialog {...open} environment={environment} /> : null;
    }
    case 'probe':
      return <SavedProbe key={open.environment.id} environment={open.environment} />;
    case 'paste':
      return (
        <PasteDialog
          key={open.pasted ? 'filled' : 'empty'}
          pasted={open.pasted}
          environments={environments}
        />
      );
    case 'bulk':
      return (
        <BulkDialog
          key={open.runId ?? 'new'}
          runId={open.runId}
          environments={environments}
          sessions={sessions}
        />
      );
    case 'compare':
      return <CompareDialog a={open.a} b={open.b} backTo={open.backTo} />;
    case 'four-bindings':
      return <FourDialog session={open.session} environment={open.environment} />;
    case 'handover':
      return <HandoverDialog key={open.exchangeId} exchangeId={open.exchangeId} />;
    case 'import':
      return <ImportDialog har={open.har} />;
    case 'team':
      return <TeamDialog key={open.given?.text} given={open.given} />;
    case 'backup':
      return <BackupDialog />;
    case 'restore':
      return <RestoreDialog key={open.path} path={open.path} />;
    case 'explain':
      return <ExplainDialog given={open.text} />;
    case 'evidence':
      return <EvidenceDialog key={open.exchangeId} exchangeId={open.exchangeId} />;
    case 'removeExchanges':
      return <RemoveDialog ids={open.ids} />;
    case 'forget':
      return <ForgetDialog key={open.session.id} session={open.session} />;
    case 'retention':
      return <RetentionDialog />;
    case 'compose':
      return <ComposeDialog environments={environments} sessions={sessions} />;
    case 'about':
      return <AboutDialog />;
    case 'preferences':
      return <PreferencesDialog />;
    case 'updates':
      return <UpdatesDialog />;
    case 'shortcuts':
      return <ShortcutsSheet />;
    case 'vault':
      return <VaultDialog />;
  }
}
