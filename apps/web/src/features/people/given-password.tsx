import Button from 'antd/es/button';
import { messages } from '../../messages/vi';
import { Dialog } from '../../ui/dialog';
import { FactList } from '../../ui/fact-list';
import { useNotice } from '../../ui/notice';
import css from './people.module.css';
import type { GivenPassword } from './queries';

const texts = messages.people.password;

/** Shows a temporary password the one time it can be seen; it must be closed on purpose. */
export function GivenPasswordDialog({ given, onClose }: { given: GivenPassword | undefined; onClose: () => void }) {
  const notice = useNotice();
  if (given === undefined) return null;
  const copy = (): void => {
    navigator.clipboard.writeText(given.temporaryPassword).then(() => notice.success(texts.copied), notice.error);
  };
  return (
    <Dialog
      open
      title={texts.title}
      footer={
        <>
          <Button onClick={copy}>{texts.copy}</Button>
          <Button type="primary" onClick={onClose}>
            {texts.close}
          </Button>
        </>
      }
    >
      <p>{texts.lead(given.person.fullName)}</p>
      <FactList
        facts={[
          { label: texts.username, value: given.person.account?.username ?? '' },
          { label: texts.value, value: <code className={css.password}>{given.temporaryPassword}</code> },
        ]}
      />
    </Dialog>
  );
}
