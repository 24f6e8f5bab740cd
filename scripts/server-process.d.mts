import type { ChildProcess } from 'node:child_process';

export interface ServerProcess {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export function startServer(options: { readonly env: Readonly<Record<string, string>>; readonly logFile: string }): ServerProcess;
export function serverReady(server: ServerProcess, port: number, milliseconds: number): Promise<boolean>;
export function lastLines(file: string, count?: number): string;
