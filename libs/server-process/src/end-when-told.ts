import type { LoggerService } from '@nestjs/common';

/** A process in an unknown state ends; whoever started it starts it again. */
export function die(logger: LoggerService, reason: unknown): never {
  logger.error(reason);
  process.exit(1);
}

export function dieLoudly(logger: LoggerService): void {
  process.on('unhandledRejection', (reason) => die(logger, reason));
  process.on('uncaughtException', (error) => die(logger, error));
}

/** Ends on a signal, and with whoever started us: their end closes the channel. After the limit it ends regardless. */
export function endWhenTold(logger: LoggerService, close: () => Promise<void>, limitMs: number): void {
  let isEnding = false;
  const end = (why: string) => {
    if (isEnding) return;
    isEnding = true;
    logger.log(`Ending: ${why}.`);
    setTimeout(() => process.exit(0), limitMs).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => die(logger, error),
    );
  };
  process.on('SIGTERM', () => end('SIGTERM'));
  process.on('SIGINT', () => end('SIGINT'));
  const endAlone = () => end('the launcher is gone');
  process.on('disconnect', endAlone);
  // It may be gone before we came here.
  if (process.send !== undefined && !process.connected) endAlone();
}
