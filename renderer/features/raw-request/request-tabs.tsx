import { type RefObject, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Environment } from '../../../shared/model/environment.js';
import type { ComposeDraft } from '../../../shared/model/raw-request.js';
import type { ComposeProblem } from '../../../shared/raw-request/problem.js';
import { composeText } from '../../../shared/text/compose.js';
import { HexPane } from '../exchange/hex-pane.js';
import { DiffersPane } from './differs-pane.js';
import { type EditorHandle, RequestEditor } from './request-editor.js';
import type { Previewed } from './use-compose-preview.js';

const tabs = ['edit', 'differs', 'bytes'] as const;

interface RequestTabsProps {
  readonly draft: ComposeDraft;
  readonly loaded: number;
  readonly environment: Environment;
  readonly previewed: Previewed | null;
  readonly problems: (text: string) => readonly ComposeProblem[];
  readonly onText: (text: string) => void;
  readonly editor: RefObject<EditorHandle | null>;
}

/** The text; how it differs from what the contract says; and the bytes that it becomes. */
export function RequestTabs(props: RequestTabsProps) {
  const { draft, loaded, environment, previewed, problems, onText, editor } = props;
  const [tab, setTab] = useState<(typeof tabs)[number]>('edit');
  const preview = previewed?.result.ok ? previewed.result.value : null;
  return (
    <section className="xv compose-tabs">
      <Tabs
        className="xv-tabs"
        selectedKey={tab}
        onSelectionChange={(key) => setTab(tabs.find((known) => known === key) ?? 'edit')}
      >
        <div className="xv-bar">
          <TabList className="xv-tab-list" aria-label={composeText.tabs}>
            {tabs.map((known) => (
              <Tab key={known} id={known} className="xv-tab">
                {composeText.tab[known]}
              </Tab>
            ))}
          </TabList>
        </div>
        <TabPanel id="edit" className="xv-panel">
          <RequestEditor
            text={draft.text}
            loaded={loaded}
            endpoint={environment.endpoint}
            problems={problems}
            onText={onText}
            handle={editor}
          />
        </TabPanel>
        <TabPanel id="differs" className="xv-panel">
          <DiffersPane draft={draft} environment={environment} recognised={preview?.recognised ?? null} />
        </TabPanel>
        <TabPanel id="bytes" className="xv-panel">
          {preview ? (
            <>
              <p className="compose-note soft">
                {composeText.size({ bytes: preview.bytes.length })}. {composeText.notExact}
              </p>
              <HexPane bytes={preview.bytes} label={composeText.tab.bytes} />
            </>
          ) : (
            <p className="xv-empty">
              {previewed && !previewed.result.ok ? previewed.result.error.message : composeText.noBytes}
            </p>
          )}
        </TabPanel>
      </Tabs>
    </section>
  );
}
