import { useCallback, useEffect, useRef, useState } from 'react';
import { tellError } from '../tell-error';
import { fileProblem, type FileRules } from './file-rules';

export interface UploadContext {
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** One file on its way, or one that did not get through. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  /** Share sent, 0 to 1. */
  readonly share: number;
  readonly problem: string | null;
  /** Whether trying again can help. */
  readonly again: boolean;
}

/** Sends files one by one in the background; what got through leaves the list, what did not stays with its reason. */
export function useUploads(rules: FileRules, send: (file: File, context: UploadContext) => Promise<unknown>) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [lastDone, setLastDone] = useState<string | null>(null);
  const running = useRef(new Map<number, AbortController>());
  const count = useRef(0);

  const change = useCallback((id: number, part: Partial<Upload>) => {
    setUploads((before) => before.map((each) => (each.id === id ? { ...each, ...part } : each)));
  }, []);
  const drop = useCallback((id: number) => setUploads((before) => before.filter((each) => each.id !== id)), []);

  useEffect(() => {
    const controllers = running.current;
    return () => controllers.forEach((controller) => controller.abort());
  }, []);

  const start = async (id: number, file: File): Promise<void> => {
    const controller = new AbortController();
    running.current.set(id, controller);
    try {
      await send(file, { onProgress: (share) => change(id, { share }), signal: controller.signal });
      setLastDone(file.name);
      drop(id);
    } catch (error) {
      if (controller.signal.aborted) drop(id);
      else change(id, { problem: tellError(error).sentence, again: true });
    } finally {
      running.current.delete(id);
    }
  };

  const add = async (files: readonly File[]): Promise<void> => {
    const fresh = files.map((file): Upload => {
      count.current += 1;
      return { id: count.current, file, share: 0, problem: fileProblem(file, rules), again: false };
    });
    setUploads((before) => [...before.filter((each) => each.problem === null || each.again), ...fresh]);
    for (const { id, file, problem } of fresh) {
      if (problem === null) await start(id, file);
    }
  };

  return {
    uploads,
    lastDone,
    add,
    retry: (upload: Upload) => {
      change(upload.id, { problem: null, share: 0 });
      return start(upload.id, upload.file);
    },
    cancel: (upload: Upload) => {
      running.current.get(upload.id)?.abort();
      drop(upload.id);
    },
  };
}
