import type { AreaHandlers } from './area-handlers.js';
import type { Services } from './services.js';

export function updatesHandlers({ updates }: Services): AreaHandlers<'updates'> {
  return {
    view: () => updates.view(),
    follow: (wanted) => updates.follow(wanted),
    look: () => updates.look(),
    download: () => updates.download(),
    install: () => updates.install(),
  };
}
