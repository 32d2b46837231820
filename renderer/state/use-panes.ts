import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { LayoutChangedMeta } from 'react-resizable-panels';
import type { Settings } from '../../shared/model/settings.js';
import { useClient } from '../api/client.js';
import { keys } from '../api/keys.js';

/** The remembered sizes of a group of panes in percent, and what to call when the person moved a border. */
export function usePanes(name: string, panes: readonly string[], initial: readonly number[]) {
  const { stored, keep } = useKept(name);
  const sizes = stored?.length === panes.length ? stored : initial;
  const layout = Object.fromEntries(panes.map((pane, index) => [pane, sizes[index] ?? 0]));

  const save = useCallback(
    (next: Record<string, number>, { isUserInteraction, requestedLayout = next }: LayoutChangedMeta) => {
      // What a window made smaller did to them nobody chose.
      if (!isUserInteraction) return;
      const values = panes.map((pane) => requestedLayout[pane] ?? 0);
      // A pane that is closed has no size worth remembering.
      if (values.every((value) => value > 0)) keep(values);
    },
    [keep, panes],
  );
  return { layout, save };
}

/**
 * The same of one pane that keeps its pixels when the window is made larger: remembered in percent, a width chosen on a
 * large screen would be a sliver on a small one.
 */
export function usePaneWidth(name: string, pane: string, initialPx: number) {
  const { stored, keep } = useKept(name);
  const save = useCallback(
    (next: Record<string, number>, { isUserInteraction }: LayoutChangedMeta) => {
      const px = ((next[pane] ?? 0) * window.innerWidth) / 100;
      if (isUserInteraction && px > 0) keep([px]);
    },
    [keep, pane],
  );
  return { widthPx: stored?.length === 1 ? (stored[0] ?? initialPx) : initialPx, save };
}

function useKept(name: string) {
  const client = useClient();
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useCallback(
    (sizes: readonly number[]) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(async () => {
        const settings = queryClient.getQueryData<Settings>(keys.settings);
        const rounded = sizes.map((size) => Math.round(size * 100) / 100);
        const paneSizes = { ...settings?.paneSizes, [name]: rounded };
        const result = await client.settings.update({ paneSizes });
        if (result.ok) queryClient.setQueryData(keys.settings, result.value);
      }, 400);
    },
    [queryClient, client, name],
  );
  return { stored: queryClient.getQueryData<Settings>(keys.settings)?.paneSizes[name], keep };
}
