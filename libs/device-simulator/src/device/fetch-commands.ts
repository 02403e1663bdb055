import { get, type IncomingMessage } from 'node:http';
import { parseOptions } from '../commands/options';
import { FileError } from '../filesystem/file-system';
import { IoError } from '../shell/open-file';
import type { Program, ProgramContext } from '../shell/program';
import type { Router } from './router';
import { UploadMeter } from './upload-meter';

const connectionFailed = 4;
const httpFailed = 8;
const firstFreeDescriptor = 3;

/** uclient-fetch, also under the name of wget: a real request, but to no other machine. */
export function fetchCommands(router: Router): Readonly<Record<string, Program>> {
  const program: Program = (context) => fetchFile(router, context);
  return { '/bin/uclient-fetch': program, '/usr/bin/wget': program };
}

async function fetchFile(router: Router, context: ProgramContext): Promise<number> {
  const options = await parseOptions(context, 'qcO:');
  const path = options?.values.get('O');
  const [address] = options?.operands ?? [];
  if (options === undefined || path === undefined || address === undefined) return 1;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'http:' || !/^(127\.[\d.]+|localhost)$/.test(url.hostname)) {
    return context.fail(`cannot fetch ${address}: only http on this machine is simulated`, connectionFailed);
  }
  router.events.record('fetch');
  const begun = options.flags.has('c') ? sizeOf(context, path) : 0;
  const response = await context.process.until(request(url, begun).catch(() => null));
  if (response === null) return context.fail('Failed to send request: Operation not permitted', connectionFailed);
  try {
    if (response.statusCode !== 200 && response.statusCode !== 206) {
      return await context.fail(`HTTP error ${response.statusCode}`, httpFailed);
    }
    return await receive(router, context, {
      response,
      path,
      mode: response.statusCode === 206 ? 'append' : 'truncate',
    });
  } finally {
    response.destroy();
  }
}

function sizeOf(context: ProgramContext, path: string): number {
  const { files } = context;
  return files.exists(context.path(path)) ? files.content(context.path(path)).sizeBytes : 0;
}

function request(url: URL, startByte: number): Promise<IncomingMessage> {
  const headers = startByte > 0 ? { Range: `bytes=${startByte}-` } : {};
  return new Promise((resolve, reject) => get(url, { headers, agent: false }, resolve).on('error', reject));
}

interface Download {
  readonly response: IncomingMessage;
  readonly path: string;
  readonly mode: 'truncate' | 'append';
}

async function receive(router: Router, context: ProgramContext, { response, path, mode }: Download): Promise<number> {
  const meter = new UploadMeter(router.events, router.faults, Infinity);
  const { process } = context;
  let isWhole = false;
  try {
    process.replace(firstFreeDescriptor, context.files.openToWrite(context.path(path), mode));
    const chunks = response[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    for (;;) {
      const next = await process.until(chunks.next());
      if (next.done === true) break;
      const { chunk, then } = meter.receive(next.value);
      await process.write(firstFreeDescriptor, chunk);
      if (then === 'stalled') await process.until(new Promise(() => undefined));
      if (then === 'broken') return await context.fail('Connection reset prematurely', connectionFailed);
    }
    isWhole = true;
    return 0;
  } catch (error) {
    if (error instanceof FileError || error instanceof IoError) return await context.fail(error.message);
    if (!response.complete) return await context.fail('Connection reset prematurely', connectionFailed);
    throw error;
  } finally {
    meter.end(isWhole);
    process.closeDescriptor(firstFreeDescriptor);
  }
}
