import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs a program with our output as its own; a program that fails is an error. */
export async function run(program: string, parameters: readonly string[], folder = process.cwd()): Promise<void> {
  const child = spawn(program, parameters, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${program} ended with ${code ?? 'a signal'}.`);
}
