import type { SpawnOptions } from 'node:child_process';

export function run(
  command: string,
  args: readonly string[],
  options?: SpawnOptions & { readonly quiet?: boolean; readonly whole?: boolean; readonly uninterrupted?: boolean },
): Promise<{ readonly code: number; readonly output: string }>;
export function endActiveCommands(): void;
export function isAlive(pid: number | undefined): boolean;
export function commandLine(pid: number): string;
export function parentOf(pid: number): number | undefined;
export function waitUntil(condition: () => boolean | Promise<boolean>, milliseconds: number, pause?: number): Promise<boolean>;
