import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** Where the build puts what pdf.js fetches while it works (see vite.config.ts). */
const partsAt = `${window.location.origin}/assets/pdfjs/`;

GlobalWorkerOptions.workerSrc = workerUrl;

/**
 * Opens a PDF in a worker of its own. Nothing in the file is run: scripts of a document are never executed, and nothing is
 * compiled while running, which the content security policy forbids anyway.
 */
export const openPdf = (url: string): PDFDocumentLoadingTask =>
  getDocument({ url, isEvalSupported: false, useWasm: false, enableXfa: false, wasmUrl: partsAt, standardFontDataUrl: partsAt });
