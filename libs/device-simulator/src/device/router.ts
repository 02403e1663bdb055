import type { Release } from '@firmware-upgrader/domain';
import { randomUUID } from 'node:crypto';
import type { FileContent } from '../filesystem/file-content';
import { FileSystem } from '../filesystem/file-system';
import { baseName } from '../filesystem/path';
import type { RouterModel } from '../image/models';
import { runScript } from '../shell/evaluate';
import { defaultPath } from '../shell/lookup';
import type { Descriptors, Process } from '../shell/process';
import { ProcessTable } from '../shell/process-table';
import type { Machine } from '../shell/program';
import { backfirePath, isBackfire, missingInBackfire } from './backfire';
import { readImageFacts } from './check-image';
import { type EventLog } from './events';
import { type FaultBoard, type FaultName } from './faults';
import { type DeviceIdentity, newHostKeys } from './identity';
import { type Delays, type DeviceOptions, type DeviceState, type Memory } from './options';
import { fillTemporary, installConfiguration, installSystem } from './root-file-system';
import { Services } from './services';
import { Uci } from './uci';

export interface FlashRecord {
  readonly at: Date;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly flags: readonly string[];
  /** A second installer began while one was at work. */
  readonly isConcurrent: boolean;
  /** What the image says it is; undefined when it carries no metadata. */
  readonly release: Release | undefined;
  readonly outcome: 'installed' | 'power-cut' | 'slot-fallback';
}

/** What a router is told of the world around it. */
export interface RouterSurroundings {
  readonly events: EventLog;
  readonly faults: FaultBoard;
  /** Ends every session and stops listening, until `comeUp`. */
  readonly goDown: () => void;
  readonly comeUp: () => Promise<void>;
  readonly noteUnknownCommand: (name: string) => void;
  readonly reportDefect: (error: unknown) => void;
}

export interface RouterParts {
  readonly name: string;
  readonly identity: DeviceIdentity;
  readonly model: RouterModel;
  readonly release: Release;
  readonly delays: Delays;
  readonly memory: Memory;
  readonly services: readonly string[];
  readonly uplink: 'eth0' | 'wlan0';
  readonly without: readonly string[];
  readonly scripts?: DeviceOptions['scripts'];
  readonly files?: DeviceOptions['files'];
  readonly configuration?: DeviceState['configuration'];
}

const filesHiddenByFaults: Readonly<Record<string, FaultName>> = {
  '/proc/sys/kernel/random/boot_id': 'noBootId',
  '/usr/bin/sha256sum': 'noSha256sum',
  '/usr/bin/md5sum': 'noMd5sum',
};

/** The machine behind the network: its files, its processes, its boots and its flashes. */
export class Router implements Machine {
  readonly files = new FileSystem(() => this.temporaryBytes);
  readonly name: string;
  readonly model: RouterModel;
  readonly delays: Delays;
  readonly memory: Memory;
  readonly services: Services;
  readonly uplink: 'eth0' | 'wlan0';
  readonly events: EventLog;
  readonly faults: FaultBoard;
  readonly flashes: FlashRecord[] = [];
  identity: DeviceIdentity;
  release: Release;
  processes: ProcessTable;
  bootId = '';
  isUp = false;
  private bootedAt = 0;
  private isFlashing = false;
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly parts: RouterParts,
    private readonly surroundings: RouterSurroundings,
  ) {
    this.name = parts.name;
    this.model = parts.model;
    this.delays = parts.delays;
    this.memory = parts.memory;
    this.services = new Services(parts.services);
    this.uplink = parts.uplink;
    this.identity = parts.identity;
    this.release = parts.release;
    this.events = surroundings.events;
    this.faults = surroundings.faults;
    this.processes = new ProcessTable(surroundings.reportDefect);
    this.files.isHidden = (path) => {
      const fault = filesHiddenByFaults[path];
      return fault !== undefined && this.faults.has(fault);
    };
    this.files.onChanged = (path) => {
      if (path === '/etc/openwisp/firmware_checksum') this.events.record('checksum');
    };
    installConfiguration(this, { withAgent: true });
    for (const [path, text] of Object.entries(parts.configuration ?? {})) this.files.placeText(path, text);
    this.boot();
  }

  get uptimeSeconds(): number {
    return (performance.now() - this.bootedAt) / 1000;
  }

  /** Size of `/tmp`: half of the memory, as procd mounts it. */
  get temporaryBytes(): number {
    return this.faults.get('tmpSize') ?? (this.memory.totalKb * 1024) / 2;
  }

  get availableKb(): number {
    const base = this.faults.get('lowMemory') ?? this.memory.availableKb;
    const given = this.services.stoppedCount * this.memory.perServiceKb;
    return Math.max(0, Math.floor(base + given - this.files.usedBytes('/tmp') / 1024));
  }

  get isOld(): boolean {
    return isBackfire(this.release);
  }

  /** Paths that the build or the release leaves out. */
  get without(): readonly string[] {
    return [...this.parts.without, ...(this.isOld ? missingInBackfire : [])];
  }

  /** What this device has beside OpenWrt. */
  get additions(): Required<Pick<RouterParts, 'scripts' | 'files'>> {
    return { scripts: this.parts.scripts ?? {}, files: this.parts.files ?? {} };
  }

  meminfo(): string {
    const row = (name: string, kb: number) => `${`${name}:`.padEnd(16)}${String(kb).padStart(8)} kB\n`;
    const isUnsaid = this.faults.has('noMemAvailable') || this.isOld;
    const available = isUnsaid ? '' : row('MemAvailable', this.availableKb);
    return row('MemTotal', this.memory.totalKb) + row('MemFree', this.availableKb) + available;
  }

  /** The text files below `/etc` that a user or an agent made. */
  get configuration(): Record<string, string> {
    const paths = ['/etc/config', '/etc/openwisp'].flatMap((folder) =>
      this.files.namesIn(folder).map((name) => `${folder}/${name}`),
    );
    return Object.fromEntries(paths.map((path) => [path, this.files.readText(path)]));
  }

  noteUnknownCommand(name: string): void {
    const leftOut = [...this.without, ...Object.keys(filesHiddenByFaults).filter((path) => this.files.isHidden(path))];
    if (!leftOut.some((path) => baseName(path) === name)) this.surroundings.noteUnknownCommand(name);
  }

  /** What dropbear does with the command of a session: hands it to root's shell. */
  startCommand(
    command: string,
    descriptors: Descriptors,
    sessionEnvironment: Readonly<Record<string, string>>,
  ): Process {
    const environment = {
      HOME: '/root',
      USER: 'root',
      LOGNAME: 'root',
      SHELL: '/bin/ash',
      PATH: this.isOld ? backfirePath : defaultPath,
      ...sessionEnvironment,
    };
    const process = this.processes.start(`ash -c ${command}`, descriptors);
    void process.run(() => runScript(this, process, new Map(Object.entries(environment)), command));
    return process;
  }

  /** Brings the configuration in line with the faults; to be called when one changed. */
  applyFaults(): void {
    const uci = new Uci(this.files);
    if (this.faults.has('noIdentity')) uci.delete('openwisp.http.uuid');
    else if (uci.get('openwisp.http') !== undefined) uci.set('openwisp.http.uuid', this.identity.id);
  }

  reboot(): void {
    this.events.record('down', { cause: 'reboot' });
    this.shutDown();
    this.later(this.delays.rebootMs, () => void this.powerOn());
  }

  /** Everything ends at once, a flash too; `powerOn` boots. */
  powerOff(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.isFlashing = false;
    this.shutDown();
  }

  async powerOn(): Promise<void> {
    if (this.isUp) return;
    this.boot();
    await this.surroundings.comeUp();
    this.events.record('back', { version: this.release.version });
  }

  /** The point of no return: from here on nothing on the device can stop it. */
  flash(image: FileContent, flags: readonly string[]): void {
    const facts = readImageFacts(image);
    const outcome = this.faults.take('powerCutWhileFlashing')
      ? 'power-cut'
      : this.faults.take('slotFallback')
        ? 'slot-fallback'
        : 'installed';
    const record: FlashRecord = {
      at: new Date(),
      sha256: image.sha256(),
      sizeBytes: image.sizeBytes,
      flags,
      isConcurrent: this.isFlashing,
      release: facts?.release,
      outcome,
    };
    this.flashes.push(record);
    this.events.record('flash', { sha256: record.sha256, sizeBytes: record.sizeBytes });
    if (this.isFlashing) return;
    this.isFlashing = true;
    // procd replaces itself by the program that writes the flash (procd, upgraded/upgraded.c).
    this.processes.start('/sbin/upgraded', new Map());
    this.later(this.delays.flashMs, () => this.finishFlash(record));
  }

  private finishFlash(record: FlashRecord): void {
    this.isFlashing = false;
    if (record.outcome === 'installed') this.install(record);
    this.events.record('down', { cause: 'flash' });
    this.shutDown();
    if (this.faults.take('neverReturns')) return;
    this.later(this.delays.rebootMs, () => void this.powerOn());
  }

  private install(record: FlashRecord): void {
    // Forced images may say nothing of themselves.
    this.release = record.release ?? { version: 'unknown', revision: '' };
    if (!record.flags.includes('-n')) return;
    this.files.remove('/etc', { recursive: true });
    this.makeNewHostKeys();
    installConfiguration(this, { withAgent: false });
  }

  makeNewHostKeys(): void {
    this.identity = { ...this.identity, hostKeys: newHostKeys(this.identity.hostKeys.length > 1) };
  }

  private shutDown(): void {
    this.isUp = false;
    this.surroundings.goDown();
    this.processes.killAll();
    this.processes = new ProcessTable(this.surroundings.reportDefect);
  }

  private boot(): void {
    this.isUp = true;
    this.bootId = randomUUID();
    this.bootedAt = performance.now();
    this.services.startAll();
    installSystem(this);
    fillTemporary(this);
    this.applyFaults();
  }

  private later(milliseconds: number, action: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      action();
    }, milliseconds);
    this.timers.add(timer);
  }
}
