import { ACTION_KEY_HEADER, isOutcome, unsettledActions } from './action-key';
import { REQUEST_HEADERS, refuse } from './client';
import { NetworkLoss } from './problem';

export interface UploadOptions {
  /** Share sent so far, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
  /** Further form fields beside the file. */
  readonly fields?: Readonly<Record<string, string>>;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Posts a form with one file at most, as the field `file`; only XMLHttpRequest can tell how much has been sent.
 *
 * @throws ApiProblem, NetworkLoss, or the signal's AbortError
 */
export async function uploadFile<View>(url: string, file: File | null, { onProgress, signal, fields = {} }: UploadOptions = {}): Promise<View> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file !== null) form.append('file', file);
  signal?.throwIfAborted();
  const request = new XMLHttpRequest();
  const ended = new Promise<void>((resolve, reject) => {
    request.onload = () => resolve();
    request.onerror = () => reject(new NetworkLoss('upload'));
    request.ontimeout = request.onerror;
    request.onabort = () => reject(signal?.reason ?? new DOMException('upload', 'AbortError'));
  });
  request.upload.onprogress = (event) => onProgress?.(event.lengthComputable ? event.loaded / event.total : 0);
  const abort = (): void => request.abort();
  signal?.addEventListener('abort', abort);
  request.open('POST', url);
  for (const [name, value] of Object.entries(REQUEST_HEADERS)) request.setRequestHeader(name, value);
  const act = `POST ${url}\n${JSON.stringify([fields, file?.name, file?.size, file?.lastModified])}`;
  request.setRequestHeader(ACTION_KEY_HEADER, unsettledActions.keyFor(act));
  request.send(form);
  try {
    await ended;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
  if (isOutcome(request.status)) unsettledActions.settle(act);
  const body = readJson(request.responseText);
  if (request.status < 200 || request.status > 299) refuse(request.status, body, request.getResponseHeader('x-request-id'));
  return body as View;
}
