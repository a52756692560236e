/** Reading aloud on Linux, whose voices the engine asks a service for: speech-dispatcher. */
import { app, session } from 'electron';
import { readFileSync } from 'node:fs';

/** The service's library, which the engine loads when voices are first asked for. */
const SERVICE_LIBRARY = 'libspeechd';

/** Lets the engine ask the service; must run before the app is ready. Nothing is asked by it. */
export function allowSpeech(): void {
  if (process.platform !== 'linux') return;
  app.commandLine.appendSwitch('enable-speech-dispatcher');
  app.on('quit', (_event, code) => {
    if (!wasAsked()) return;
    // The engine waits for the service at its end, for ever if that hangs, and the program could
    // not be started again. All of ours is stored by now.
    session.defaultSession.flushStorageData();
    leave(code);
  });
}

function wasAsked(): boolean {
  try {
    return readFileSync('/proc/self/maps', 'utf8').includes(SERVICE_LIBRARY);
  } catch {
    return false;
  }
}

/** Ends the process without the engine's own end, which `process.exit` would run. */
function leave(code: number): void {
  const { reallyExit } = process as { reallyExit?: (code: number) => void };
  reallyExit?.call(process, code);
}
