import { complain, say } from './console';
import { Launcher } from './launcher';

const PARENT_POLL_MS = 250;

const launcher = new Launcher();
let isEnding = false;

launcher.start(process.argv.includes('--demo')).catch((error: unknown) => {
  if (isEnding) return;
  complain(error instanceof Error ? error.message : String(error));
  end(1);
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
endWithNpm();
// A reader that went away, of a pipe or a terminal, is no reason to stop.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

function end(code: number): void {
  if (!isEnding && code === 0) say('\nEnding. Once more ends it at once.');
  isEnding = true;
  launcher.stop().then(
    () => process.exit(code),
    (error: unknown) => {
      complain(String(error));
      process.exit(1);
    },
  );
}

/** A killed npm tells nobody, and whoever started it believes that all is over. */
function endWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const npm = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(timer);
    end(0);
  }, PARENT_POLL_MS);
  timer.unref();
}
