/** How far the making of a paper has come: rows of a workbook, nominations of a Word paper. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type TellProgress = (progress: Progress) => void;

export const toldNobody: TellProgress = () => undefined;

const parts = 100;

/** Counts what is done and tells it in hundredths of the whole: whoever looks at a bar sees no more than that. */
export function countedFor(total: number, tell: TellProgress): () => void {
  let [done, told] = [0, 0];
  if (total > 0) tell({ done, total });
  return () => {
    done += 1;
    const part = Math.trunc((done * parts) / total);
    if (part === told || done > total) return;
    told = part;
    tell({ done, total });
  };
}
