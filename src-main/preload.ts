/** Runs sandboxed before the window's own script; exposes the contract, nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from './contract.ts';

const bridge: Bridge = {
  // Main answers each call with that call's value: the contract says so on both sides.
  call: (name, argument) => ipcRenderer.invoke('sheaf', name, argument) as never,
  on: (name, listener) => {
    const relay = (_event: unknown, value: unknown) => {
      listener(value as Parameters<typeof listener>[0]);
    };
    ipcRenderer.on(`sheaf:${name}`, relay);
    return () => {
      ipcRenderer.off(`sheaf:${name}`, relay);
    };
  },
};

contextBridge.exposeInMainWorld('sheaf', bridge);
