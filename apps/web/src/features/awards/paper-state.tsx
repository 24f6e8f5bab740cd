import Button from 'antd/es/button';
import { paperSet as paperSetMessages } from '../../messages/vi/paper-set';
import { DateTimeText } from '../../ui/date-time-text';
import { useNotice } from '../../ui/notice';
import { ProgressText } from '../../ui/progress-text';
import { paperName } from './paper-names';
import { isBeingMade, type Paper, paperAddress, useMakePapers } from './queries';

const texts = paperSetMessages.papers;

/** It can be downloaded now: it is there, or made while one waits. */
export const isReady = ({ madeAt, takesLong }: Paper): boolean => madeAt !== null || !takesLong;

/** The name of a paper: a link to it as soon as there is something to download. */
export function PaperLink({ resultId, paper }: { resultId: string; paper: Paper }) {
  const { kind, fileName } = paper;
  if (!isReady(paper)) return paperName(kind);
  return (
    <a href={paperAddress(resultId, kind)} download={fileName}>
      {paperName(kind)}
    </a>
  );
}

/** Whether a paper is there, how far it has come, or how it comes to be. */
export function PaperState({ resultId, paper }: { resultId: string; paper: Paper }) {
  const { madeAt, making } = paper;
  if (isBeingMade(paper) && making !== null) return <MakingProgress making={making} />;
  if (madeAt !== null) {
    return (
      <>
        {texts.madeAt} <DateTimeText at={madeAt} />
      </>
    );
  }
  if (isReady(paper)) return texts.notMade;
  return (
    <>
      {making !== null && <span>{texts.failed} </span>}
      <MakeButton resultId={resultId} papers={[paper]} label={making === null ? texts.make : texts.makeAgain} />
    </>
  );
}

function MakingProgress({ making: { state, done, total } }: { making: NonNullable<Paper['making']> }) {
  if (state === 'waiting') return texts.waiting;
  return total === 0 ? texts.reading : <ProgressText done={done} total={total} label={texts.rowsDone} bar />;
}

/** Has papers made in the background; whoever leaves the page finds them when coming back. */
export function MakeButton({ resultId, papers, label }: { resultId: string; papers: readonly Paper[]; label: string }) {
  const make = useMakePapers(resultId);
  const notice = useNotice();
  return (
    <Button loading={make.isPending} onClick={() => make.mutate(papers, { onError: (error) => notice.error(error) })}>
      {label}
    </Button>
  );
}
