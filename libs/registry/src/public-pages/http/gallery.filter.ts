import { Problem, ProblemFilter } from '@dvk/platform';
import { type ArgumentsHost, Catch } from '@nestjs/common';
import type { Request, Response } from 'express';
import { missingPage } from '../html/missing-page';
import { sendText } from './gallery-answer';

/** What is not there is told as a page, the same whatever the reason. */
@Catch()
export class GalleryFilter extends ProblemFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const missing = error instanceof Problem && error.kind === 'not-found' && !http.getResponse<Response>().headersSent;
    if (!missing) return super.catch(error, host);
    void sendText(http.getRequest<Request>(), http.getResponse<Response>(), 'text/html; charset=utf-8', missingPage, 404);
  }
}
