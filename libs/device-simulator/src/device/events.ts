/** Named points in the life of a device, in the order of an upgrade. */
export type DeviceEventKind =
  | 'connect'
  /** The first bytes of an upload; small inputs of commands do not count. */
  | 'upload'
  /** Every 256 KiB of an upload. */
  | 'bytes'
  /** The device asks for an image by itself; what arrives is an upload. */
  | 'fetch'
  | 'uploaded'
  | 'uploadCut'
  | 'service'
  | 'wifi'
  | 'test'
  | 'tested'
  | 'refused'
  /** `sysupgrade` was called to flash and prepares. */
  | 'sysupgrade'
  | 'failed'
  | 'hanging'
  /** The point of no return. */
  | 'flash'
  | 'down'
  | 'back'
  /** `/etc/openwisp/firmware_checksum` was written. */
  | 'checksum'
  | 'linkCut';

export interface DeviceEvent {
  readonly sequence: number;
  readonly at: Date;
  readonly kind: DeviceEventKind;
  readonly data: Readonly<Record<string, string | number | boolean>>;
}

/** What happened on a device, to look at and to wait for. */
export class EventLog {
  private readonly events: DeviceEvent[] = [];
  private readonly listeners = new Set<(event: DeviceEvent) => void>();

  get all(): readonly DeviceEvent[] {
    return this.events;
  }

  /** To be given as `after`, when only what comes now counts. */
  get lastSequence(): number {
    return this.events.length;
  }

  count(kind: DeviceEventKind): number {
    return this.events.filter((event) => event.kind === kind).length;
  }

  record(kind: DeviceEventKind, data: DeviceEvent['data'] = {}): void {
    const event: DeviceEvent = { sequence: this.events.length + 1, at: new Date(), kind, data };
    this.events.push(event);
    for (const listener of [...this.listeners]) listener(event);
  }

  /** Returns how to stop listening. */
  listen(listener: (event: DeviceEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The first event of this kind, past ones included unless `after` says from where on. */
  waitFor(kind: DeviceEventKind, options: { after?: number; timeoutMs?: number } = {}): Promise<DeviceEvent> {
    const { after = 0, timeoutMs = 20_000 } = options;
    const found = this.events.find((event) => event.kind === kind && event.sequence > after);
    if (found !== undefined) return Promise.resolve(found);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        stop();
        const seen = this.events.slice(after).map((event) => event.kind);
        reject(new Error(`No "${kind}" within ${timeoutMs} ms; seen: ${seen.join(', ') || 'nothing'}`));
      }, timeoutMs);
      const stop = this.listen((event) => {
        if (event.kind !== kind) return;
        clearTimeout(timer);
        stop();
        resolve(event);
      });
    });
  }
}
