// Runs one step's commands, keeps what they say, and ends them with everything they started when they
// take longer than they may.

import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { root } from '../package-bin.ts';
import type { Command, Step } from './steps.ts';

export interface StepResult {
  ok: boolean;
  output: string;
}

/** Runs `step`: its commands one after the other, up to the first that fails. */
export async function runStep(step: Step): Promise<StepResult> {
  if (step.report) rmSync(step.report, { force: true });
  let output = '';
  try {
    const env = { ...process.env, ...(await step.env?.()) };
    for (const command of step.commands) {
      const { code, text } = await run(command, env, step.minutes);
      output += text;
      if (code !== 0) return { ok: false, output: `${output}\n${command.join(' ')} ended with ${code}` };
    }
    return { ok: true, output };
  } catch (error) {
    return { ok: false, output: `${output}${error instanceof Error ? error.message : String(error)}` };
  }
}

function run(
  command: Command,
  env: NodeJS.ProcessEnv,
  minutes: number,
): Promise<{ code: number | string; text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    const chunks: Buffer[] = [];
    const end = (): void => endWithChildren(child);
    const timer = setTimeout(() => {
      chunks.push(Buffer.from(`\nStopped: it took longer than ${minutes} minutes.\n`));
      end();
    }, minutes * 60_000);
    process.once('SIGINT', end).once('SIGTERM', end);
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      process.off('SIGINT', end).off('SIGTERM', end);
      resolve({ code: code ?? signal ?? 'no code', text: Buffer.concat(chunks).toString() });
    });
  });
}

/** A step is a process group of its own, so that its browsers and databases go with it. */
function endWithChildren(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGKILL');
}
