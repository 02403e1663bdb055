import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Release } from '@firmware-upgrader/domain';
import { routerModels, type RouterModel } from '../image/models';
import { EventLog } from './events';
import { FaultBoard, type FaultName, type FaultOptions, type Faults } from './faults';
import { fingerprintOf, newIdentity } from './identity';
import { defaultDelays, type DeviceOptions, type DeviceState } from './options';
import { type FlashRecord, Router, type RouterParts } from './router';
import { SshEndpoint } from './ssh-endpoint';

// OpenWrt's packages and OpenWISP's agent; the ones that an upgrade may stop are among them.
const usualServices = ['cron', 'dnsmasq', 'dropbear', 'log', 'network', 'odhcpd', 'openwisp-config', 'rpcd', 'uhttpd'];

const portBusyWaitMs = 50;

/** A router on a port of loopback that takes SSH logins and firmware, and can be made to fail. */
export class SimulatedRouter {
  readonly events = new EventLog();
  readonly name: string;
  readonly username: string;
  readonly password: string;
  private readonly faults = new FaultBoard();
  private readonly router: Router;
  private readonly endpoint: SshEndpoint;
  /** Answers in place of the device while the fault says so. */
  private stranger: Router | undefined;
  private isStopped = false;

  /** Commands and options that the simulator does not know: an answer to them says nothing about a device. */
  readonly unknownCommands = new Set<string>();
  /** Errors of the simulator itself. */
  readonly defects: unknown[] = [];

  private constructor(private readonly options: DeviceOptions) {
    this.name = options.name ?? 'router';
    this.username = options.username ?? 'root';
    this.password = options.password ?? randomBytes(12).toString('hex');
    this.router = this.newRouter(options.state ?? newIdentity(options));
    this.endpoint = new SshEndpoint({
      host: options.host ?? '127.0.0.1',
      port: options.port ?? 0,
      login: { username: this.username, password: this.password, authorizedKeys: options.authorizedKeys ?? [] },
      uploadBytesPerSecond: options.uploadBytesPerSecond ?? Infinity,
      router: () => (this.faults.has('otherDeviceAtAddress') ? this.strangerAtAddress() : this.router),
    });
    this.events.listen(({ kind }) => {
      if (this.faults.get('cutLinkAt') !== kind || !this.faults.take('cutLinkAt')) return;
      this.endpoint.cutConnections();
      this.events.record('linkCut');
    });
  }

  static async start(options: DeviceOptions = {}): Promise<SimulatedRouter> {
    const device = new SimulatedRouter(options);
    await device.endpoint.listen();
    return device;
  }

  get host(): string {
    return this.endpoint.host;
  }

  get port(): number {
    return this.endpoint.port;
  }

  /** Whether anybody is connected to it. */
  get isConnected(): boolean {
    return this.endpoint.isConnected;
  }

  /** OpenWISP's id of the device. */
  get id(): string {
    return this.router.identity.id;
  }

  get macAddress(): string {
    return this.router.identity.macAddress;
  }

  get model(): RouterModel {
    return this.router.model;
  }

  get release(): Release {
    return this.router.release;
  }

  get bootId(): string {
    return this.router.bootId;
  }

  get hostKeyFingerprints(): string[] {
    return this.router.identity.hostKeys.map(fingerprintOf);
  }

  /** Every time that the point of no return was passed. */
  get flashes(): readonly FlashRecord[] {
    return this.router.flashes;
  }

  get runningServices(): string[] {
    return this.router.services.names.filter((name) => this.router.services.isRunning(name));
  }

  /** What another process needs to start this device again as it is now. */
  get state(): DeviceState {
    const { identity, release } = this.router;
    return { ...identity, release, configuration: this.router.configuration };
  }

  exists(path: string): boolean {
    return this.router.files.exists(path);
  }

  readText(path: string): string {
    return this.router.files.readText(path);
  }

  /** Of all files in and below a folder. */
  usedBytes(folder: string): number {
    return this.router.files.usedBytes(folder);
  }

  namesIn(folder: string): string[] {
    return this.router.files.namesIn(folder);
  }

  async setFault<Name extends FaultName>(name: Name, value: Faults[Name], options?: FaultOptions): Promise<void> {
    this.faults.set(name, value, options);
    await this.applyFaults();
  }

  /** Without a name: all of them. */
  async clearFault(name?: FaultName): Promise<void> {
    this.faults.clear(name);
    await this.applyFaults();
  }

  /** As if somebody had deleted the old ones; sessions go on. */
  makeNewHostKeys(): void {
    this.router.makeNewHostKeys();
  }

  reboot(): void {
    this.router.reboot();
  }

  /** As a plug that is pulled, and put in again. */
  powerOff(): void {
    this.router.powerOff();
  }

  async powerOn(): Promise<void> {
    await this.router.powerOn();
  }

  /** Ends it for good: sessions, port and timers. */
  stop(): void {
    this.isStopped = true;
    this.router.powerOff();
    this.stranger?.powerOff();
    this.endpoint.cutConnections();
  }

  private strangerAtAddress(): Router {
    this.stranger ??= this.newRouter({
      ...newIdentity({ release: this.router.release }),
      release: this.router.release,
      configuration: {},
    });
    return this.stranger;
  }

  private newRouter(state: Partial<DeviceState> & RouterParts['identity']): Router {
    const { options, events, faults } = this;
    const model = options.model ?? routerModels.archerC7;
    const parts: RouterParts = {
      name: this.name,
      identity: { id: state.id, macAddress: state.macAddress, hostKeys: state.hostKeys },
      model,
      release: state.release ?? options.release ?? { version: '23.05.5', revision: 'r24106-10cc5fcd00' },
      delays: { ...defaultDelays, ...options.delays },
      memory: {
        totalKb: model.memoryKb,
        availableKb: model.memoryKb / 2,
        perServiceKb: 1_024,
        ...options.memory,
      },
      services: options.services ?? usualServices,
      uplink: options.uplink ?? 'eth0',
      without: options.without ?? [],
      scripts: options.scripts ?? {},
      files: options.files ?? {},
      configuration: state.configuration ?? {},
    };
    return new Router(parts, {
      events,
      faults,
      goDown: () => this.goDown(),
      comeUp: () => this.comeUp(),
      noteUnknownCommand: (name) => this.unknownCommands.add(name),
      reportDefect: (error) => this.defects.push(error),
    });
  }

  private goDown(): void {
    this.endpoint.stopListening();
    if (this.faults.take('silentReboot')) this.endpoint.silenceConnections();
    else this.endpoint.cutConnections();
  }

  private async applyFaults(): Promise<void> {
    this.router.applyFaults();
    if (this.faults.has('refuseConnections')) this.endpoint.stopListening();
    else if (this.router.isUp) await this.comeUp();
  }

  /** While it was down its port may have gone to somebody's outgoing connection. */
  private async comeUp(): Promise<void> {
    while (!this.isStopped && this.router.isUp && !this.faults.has('refuseConnections')) {
      try {
        return await this.endpoint.listen();
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
        await wait(portBusyWaitMs);
      }
    }
  }
}
