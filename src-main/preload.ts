/** Runs sandboxed before the window's own script; exposes the contract, nothing else. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from './contract.ts';

/** The switch by which the main side names the system's languages, see window.ts. */
const LANGUAGES = '--sheaf-languages=';

const bridge: Bridge = {
  languages: (process.argv.find((argument) => argument.startsWith(LANGUAGES)) ?? LANGUAGES)
    .slice(LANGUAGES.length)
    .split(',')
    .filter((tag) => tag !== ''),
  // The window hands over the File objects of a drop, which this side has no type for.
  pathsOf: (dropped) => dropped.map((file) => webUtils.getPathForFile(file as never)),
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
