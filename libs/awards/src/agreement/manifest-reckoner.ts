import { join } from 'node:path';
import { inBoundedProcess, Problem } from '@dvk/platform';
import type { SeasonTrial } from '@dvk/scoring-core';
import { Injectable } from '@nestjs/common';
import { type LeftOpen, leftOpenBy } from '../council/agenda';
import { readManifest } from '../frozen-season';
import type { AgreementFigures } from './agreement-view.dto';
import type { TrialAnswer } from './trial-figures';

export type AgreementTask = { readonly kind: 'agreement' } | { readonly kind: 'left-open' } | { readonly kind: 'trial'; readonly trial: SeasonTrial };

/** Five thousand nominations and seven members take about four seconds. */
const bounds = { memoryMegabytes: 1024, milliseconds: 60_000, outputBytes: 32 * 1024 * 1024 };
/** So few are read here: a process would take longer to start. */
const mostLinesHere = 100;
/** Newest results whose figures are remembered: a frozen result never changes, so neither do they. */
const remembered = 4;

/**
 * Works out what a manifest says beyond its result, in a process of its own and one after the other: ranking a season a
 * dozen times holds a processor for up to seconds, and the server goes on answering meanwhile.
 */
@Injectable()
export class ManifestReckoner {
  private last: Promise<unknown> = Promise.resolve();
  private readonly known = new Map<string, Promise<AgreementFigures>>();

  /** @throws Problem conflict `result.reckoning-gave-up`; so does `trial` */
  agreement(sha256: string, manifest: AsyncIterable<string>): Promise<AgreementFigures> {
    const known = this.known.get(sha256);
    if (known !== undefined) return known;
    const figures = this.reckon<AgreementFigures>({ kind: 'agreement' }, manifest);
    this.known.set(sha256, figures);
    figures.catch(() => this.known.delete(sha256));
    for (const oldest of [...this.known.keys()].slice(0, -remembered)) this.known.delete(oldest);
    return figures;
  }

  trial(manifest: AsyncIterable<string>, trial: SeasonTrial): Promise<TrialAnswer> {
    return this.reckon<TrialAnswer>({ kind: 'trial', trial }, manifest);
  }

  /** What a result of so many lines leaves to the council. @throws Problem conflict `result.reckoning-gave-up` */
  async leftOpen(lines: number, manifest: AsyncIterable<string>): Promise<LeftOpen> {
    if (lines > mostLinesHere) return this.reckon<LeftOpen>({ kind: 'left-open' }, manifest);
    let text = '';
    for await (const piece of manifest) text += piece;
    return leftOpenBy(readManifest(text));
  }

  private reckon<Answer>(task: AgreementTask, manifest: AsyncIterable<string>): Promise<Answer> {
    const next = this.last.then(() => reckonInChildProcess<Answer>(task, manifest));
    this.last = next.catch(() => undefined);
    return next;
  }
}

async function reckonInChildProcess<Answer>(task: AgreementTask, manifest: AsyncIterable<string>): Promise<Answer> {
  const outcome = await inBoundedProcess(join(__dirname, 'agreement.process'), [], bounds, piecesOf(task, manifest));
  if (outcome.ended !== null) throw Problem.conflict('result.reckoning-gave-up');
  return JSON.parse(outcome.output.toString('utf8')) as Answer;
}

async function* piecesOf(task: AgreementTask, manifest: AsyncIterable<string>): AsyncGenerator<string> {
  yield `${JSON.stringify(task)}\n`;
  yield* manifest;
}
