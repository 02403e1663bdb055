import { createHash } from 'node:crypto';
import type { Answer, Sending } from './send';

type Send = (method: string, path: string, sending?: Sending) => Promise<Answer>;

/** What a router says of itself. */
export interface RouterFacts {
  readonly hostname: string;
  readonly mac: string;
  readonly model: string;
  readonly os: string;
  readonly system: string;
  readonly hardwareId?: string;
  readonly managementIp?: string;
}

/** The agent has ended; procd starts it again, up to five times. */
export class AgentExit extends Error {
  constructor(
    readonly code: number,
    why: string,
  ) {
    super(why);
  }
}

const CHECKSUM_TRIES = 5;
const TRIES = 10;

/**
 * The openwisp-config agent without its waits: the same requests in the same order, judged by the same words
 * (openwisp-config: openwisp.agent). Flash and RAM are apart, for reboots and reflashes.
 */
export class AgentDouble {
  /** Method, action and status of each request so far. */
  readonly requests: string[] = [];
  /** UCI section `openwisp.http`. */
  flash = { uuid: '', key: '', checksum: '' };
  private ram = { isBooted: false, checksum: '' };
  private hasJustRegistered = false;

  constructor(
    private readonly send: Send,
    public facts: RouterFacts,
    private readonly imageSecret: string,
    private readonly hasConsistentKey = true,
  ) {}

  reboot(): void {
    this.ram = { isBooted: false, checksum: this.flash.checksum };
  }

  reflash(facts: Partial<RouterFacts> = {}): void {
    this.facts = { ...this.facts, ...facts };
    this.flash = { uuid: '', key: '', checksum: '' };
    this.reboot();
  }

  /** From the start of the agent to its first sleep; false: not registered, it tries again after an interval. */
  async start(): Promise<boolean> {
    if (this.flash.uuid === '' || this.flash.key === '') {
      if (!(await this.register())) return false;
      this.ram.isBooted = true;
    }
    if (!this.ram.isBooted) {
      await this.updateInfo();
      this.ram.isBooted = true;
    }
    await this.cycle();
    return true;
  }

  /** What it does once per interval. */
  async cycle(): Promise<void> {
    const query = this.hasJustRegistered ? '' : this.managementQuery();
    this.hasJustRegistered = false;
    const before = this.ram.checksum;
    const checksum = await this.fetchChecksum(query);
    if (checksum === null) return;
    this.ram.checksum = checksum;
    if (checksum !== before) await this.apply(checksum, query);
  }

  private managementQuery(): string {
    return this.facts.managementIp === undefined ? '' : `&management_ip=${this.facts.managementIp}`;
  }

  private async register(): Promise<boolean> {
    const { mac, hostname, model, os, system, hardwareId = '', managementIp } = this.facts;
    const base = hardwareId === '' ? mac : hardwareId;
    const key = createHash('md5').update(`${base}+${this.imageSecret}`).digest('hex');
    const isUnnamed = ['', 'openwrt'].includes(hostname.toLowerCase());
    const data = [
      'backend=netjsonconfig.OpenWrt',
      ...(this.hasConsistentKey ? [`key=${key}`] : []),
      ...(managementIp === undefined ? [] : [`management_ip=${managementIp}`]),
      ...encoded({ secret: this.imageSecret, name: isUnnamed ? mac : hostname, hardware_id: hardwareId }),
      ...encoded({ mac_address: mac, tags: '', model, os, system }),
    ];
    const answer = await this.post('register', 'register/', data.join('&'));
    checkHeader(answer);
    if (answer.status === 403) throw new AgentExit(5, answer.text);
    if (answer.status !== 201) return false;
    // It looks for the words in headers and body alike.
    const words = `${headerLines(answer)}\n${answer.text}`;
    this.flash.uuid = wordAfter('uuid', words);
    this.flash.key = wordAfter('key', words);
    this.hasJustRegistered = true;
    return true;
  }

  private async updateInfo(): Promise<void> {
    const { model, os, system } = this.facts;
    const data = [`key=${this.flash.key}`, ...encoded({ model, os, system })].join('&');
    const answer = await this.post('update-info', `update-info/${this.flash.uuid}/`, data);
    if (answer.status === 200) checkHeader(answer);
  }

  /** Null: it keeps what it has, and tries again in the next cycle. */
  private async fetchChecksum(query: string): Promise<string | null> {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const answer = await this.get('checksum', query);
      if (answer.status === 404 && attempt === CHECKSUM_TRIES) throw new AgentExit(0, 'the device was deleted');
      if (answer.status !== 200) continue;
      checkHeader(answer);
      return lastLine(answer.text);
    }
    return null;
  }

  private async apply(checksum: string, query: string): Promise<void> {
    const archive = await this.get('download-config', query);
    const isWhole = archive.status < 400 && createHash('md5').update(archive.bytes).digest('hex') === checksum;
    if (!isWhole) {
      this.ram.checksum = '';
      return;
    }
    await this.get('checksum', query);
    this.flash.checksum = checksum;
    const data = `key=${this.flash.key}&status=applied&`;
    const answer = await this.post('report-status', `report-status/${this.flash.uuid}/`, data);
    if (answer.status === 200) return checkHeader(answer);
    this.flash.checksum = '';
    this.ram.checksum = '';
  }

  private get(action: string, query: string): Promise<Answer> {
    return this.noted('GET', action, `${action}/${this.flash.uuid}/?key=${this.flash.key}${query}`);
  }

  private post(action: string, path: string, raw: string): Promise<Answer> {
    return this.noted('POST', action, path, { raw, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
  }

  private async noted(method: string, action: string, path: string, sending: Sending = {}): Promise<Answer> {
    const answer = await this.send(method, `/controller/${path}`, {
      ...sending,
      headers: { 'User-Agent': 'curl/8.7.1', Accept: '*/*', ...sending.headers },
    });
    this.requests.push(`${method} ${action} ${answer.status}`);
    return answer;
  }
}

/** As `curl --data-urlencode` sends them. */
function encoded(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
}

function headerLines({ headers }: Answer): string {
  return [...headers].map(([name, value]) => `${name}: ${value}`).join('\n');
}

function checkHeader(answer: Answer): void {
  if (/x-openwisp-controller: true/i.test(headerLines(answer))) return;
  throw new AgentExit(4, 'this is no controller');
}

/** The second word of the lines that hold the label: more than one such line would spoil it. */
function wordAfter(label: string, text: string): string {
  const lines = text.split('\n').filter((line) => line.includes(`${label}: `));
  return lines.map((line) => line.split(/\s+/)[1] ?? '').join('\n');
}

function lastLine(text: string): string {
  return text.replace(/\n$/, '').split('\n').at(-1) ?? '';
}
