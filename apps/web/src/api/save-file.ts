import { REQUEST_HEADERS, refuse } from './client';
import { NetworkLoss } from './problem';

/**
 * Asks for a file and puts it among the browser's downloads, under the name the server gives it.
 * @throws ApiProblem, NetworkLoss
 */
export async function saveFile(address: string, otherwise: string, question: Pick<RequestInit, 'method' | 'body'> = {}): Promise<void> {
  const response = await fetch(address, { ...question, headers: REQUEST_HEADERS, credentials: 'same-origin' }).catch((reason: unknown) => {
    throw new NetworkLoss('unreachable', { cause: reason });
  });
  if (!response.ok) refuse(response.status, await response.json().catch(() => null), response.headers.get('x-request-id'));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(response.headers.get('content-disposition') ?? '') ?? otherwise;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}

function fileNameOf(disposition: string): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded === undefined ? null : decodeURIComponent(encoded);
}
