import type { Server } from 'node:http';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/** Longer than any proxy in front keeps an idle connection (two minutes): it must never send a mark into one that is being closed here. */
const keptMs = 130_000;

/** Once the program ends, a connection whose last answer has gone out is not waited for. */
const keptAtTheEndMs = 500;

/** How long a connection without a request is kept. */
@Injectable()
export class IdleConnections implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly host: HttpAdapterHost) {}

  onApplicationBootstrap(): void {
    this.keepFor(keptMs);
  }

  beforeApplicationShutdown(): void {
    this.keepFor(keptAtTheEndMs);
  }

  /** A program without HTTP, such as the command line, has no adapter, whatever its type says. */
  private keepFor(milliseconds: number): void {
    const adapter = this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | null;
    if (adapter === null) return;
    const server: Server = adapter.getHttpServer();
    server.keepAliveTimeout = milliseconds;
  }
}
