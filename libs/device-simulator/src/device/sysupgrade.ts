import type { Program, ProgramContext } from '../shell/program';
import { backfireSwitches, backfireUsage } from './backfire';
import { complaintsAbout, readImageFacts } from './check-image';
import type { Router } from './router';
import { Uci } from './uci';

const usage = `Usage: sysupgrade [<upgrade options>...] <image file or URL>
       sysupgrade [-q] [-i] [-c] [-u] [-o] [-k] <backup-command> <file>

upgrade-option:
\t-f <config>  restore configuration from .tar.gz (file or url)
\t-i           interactive mode
\t-c           attempt to preserve all changed files in /etc/
\t-o           attempt to preserve all changed files in /, except those
\t             from packages but including changed confs.
\t-u           skip from backup files that are equal to those in /rom
\t-n           do not save configuration over reflash
\t-p           do not attempt to restore the partition table after flash.
\t-k           include in backup a list of current installed packages at
\t             /etc/backup/installed_packages.txt
\t-T | --test
\t             Verify image and config .tar.gz but do not actually flash.
\t-F | --force
\t             Flash image even if image checks fail, this is dangerous!
\t-q           less verbose
\t-v           more verbose
\t-h | --help  display this help
`;

const switches = new Set(['-i', '-c', '-o', '-u', '-n', '-p', '-k', '-T', '--test', '-F', '--force', '-q', '-v']);

/** `/sbin/sysupgrade` (base-files). */
export function sysupgradeProgram(router: Router): Program {
  return async (context) => {
    // It is a shell script, and shows as one.
    context.process.commandLine = ['/bin/sh', '/sbin/sysupgrade', ...context.args].join(' ');
    const flags = context.args.filter((arg) => arg.startsWith('-'));
    const [path] = context.args.filter((arg) => !arg.startsWith('-'));
    const known = router.isOld ? backfireSwitches : switches;
    const unknown = flags.find((flag) => !known.has(flag));
    if (unknown !== undefined || path === undefined) {
      const isQuestion = unknown === undefined || unknown === '-h' || unknown === '--help';
      await context.print(isQuestion ? (router.isOld ? backfireUsage : usage) : `Invalid option: ${unknown}\n`);
      return 1;
    }
    if (context.files.find(context.path(path))?.kind !== 'file') {
      await context.print('Image file not found.\n');
      return 1;
    }
    return new Sysupgrade(router, context, flags, context.path(path)).run();
  };
}

class Sysupgrade {
  constructor(
    private readonly router: Router,
    private readonly context: ProgramContext,
    private readonly flags: readonly string[],
    private readonly path: string,
  ) {}

  async run(): Promise<number> {
    const { router, context } = this;
    const isTest = this.has('-T', '--test');
    if (!isTest) router.events.record('sysupgrade', { flags: this.flags.join(' ') });
    if (this.has('-c') && !context.files.exists('/overlay/upper/etc')) {
      await context.process.complain('Cannot find the overlay of the changed files.\n');
      return 1;
    }
    if (!(await this.passesCheck(isTest))) return 1;
    if (isTest) {
      router.events.record('tested');
      return 0;
    }
    return this.flash();
  }

  private has(...flags: readonly string[]): boolean {
    return this.flags.some((flag) => flags.includes(flag));
  }

  private async passesCheck(isTest: boolean): Promise<boolean> {
    const { router, context } = this;
    if (isTest) router.events.record('test', { flags: this.flags.join(' ') });
    await context.process.sleep(router.faults.get('slowTest') ?? router.delays.testMs);
    const complaints = router.faults.take('imageRefused') ? ['Invalid image type.'] : this.complaints();
    if (complaints.length === 0) return true;
    await context.process.complain(complaints.map((line) => `${line}\n`).join(''));
    if (this.has('-F', '--force')) {
      await context.print('Image check failed but --force given - will update anyway!\n');
      return true;
    }
    await context.print('Image check failed.\n');
    router.events.record('refused', { reason: complaints[0] ?? '' });
    return false;
  }

  private complaints(): string[] {
    // It looks at the first bytes alone.
    if (this.router.isOld) return [];
    return complaintsAbout(readImageFacts(this.context.files.content(this.path)), {
      boardName: this.router.model.boardName,
      compatVersion: new Uci(this.context.files).get('system.@system[0].compat_version') ?? '1.0',
      keepsConfiguration: !this.has('-n'),
    });
  }

  private async flash(): Promise<number> {
    const { router, context } = this;
    if (this.has('-v') && !this.has('-n'))
      await context.print('Saving config files...\netc/config/network\netc/config/system\n');
    await context.process.sleep(router.delays.prepareMs);
    if (router.faults.take('sysupgradeFails')) {
      router.events.record('failed');
      await context.process.complain(`Command failed: ubus call system sysupgrade ${this.call()} (Invalid argument)\n`);
      return 1;
    }
    if (router.faults.take('sysupgradeHangs')) {
      router.events.record('hanging');
      return this.forever();
    }
    await context.print('Commencing upgrade. Closing all shell sessions.\n');
    router.flash(context.files.content(this.path).clone(), this.flags);
    if (router.faults.take('misleadingFailure')) {
      await context.process.complain(
        `Command failed: ubus call system sysupgrade ${this.call()} (Connection failed)\n`,
      );
      return 1;
    }
    return this.forever();
  }

  /** The call to procd as the shell script quotes it. */
  private call(): string {
    const escaped = this.path.replaceAll('/', '\\/');
    return `{ "prefix": "\\/tmp\\/root", "path": "${escaped}", "command": "\\/lib\\/upgrade\\/do_stage2", "options": { "save_partitions": 1 } }`;
  }

  private forever(): Promise<never> {
    return this.context.process.until(new Promise<never>(() => {}));
  }
}
