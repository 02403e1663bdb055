/** How long one try may take. It stands still while the try waits for us, which is not its device's doing. */
export class TryLimit {
  private timer: NodeJS.Timeout | undefined;
  private since = 0;

  constructor(
    private leftMs: number,
    private readonly onOver: () => void,
  ) {}

  go(): void {
    this.since = performance.now();
    this.timer = setTimeout(this.onOver, this.leftMs);
  }

  stop(): void {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.leftMs -= performance.now() - this.since;
  }
}
