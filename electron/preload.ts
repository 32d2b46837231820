import { contextBridge } from 'electron';

contextBridge.exposeInMainWorld('sessionDesk', {});
