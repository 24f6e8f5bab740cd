import Button from 'antd/es/button';
import { messages } from '../../messages/vi';
import { CheckField } from '../../ui/check-field';
import { Dialog } from '../../ui/dialog';
import { useAutoAdvance } from './auto-advance';
import css from './sheet.module.css';

const texts = messages.desk.help;

/** Which keys do what, and the choice whether a finished number moves on by itself. */
export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [advance, setAdvance] = useAutoAdvance();
  return (
    <Dialog
      open={open}
      title={texts.title}
      onClose={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {texts.close}
        </Button>
      }
    >
      <CheckField label={texts.advance} checked={advance} onChange={setAdvance} />
      <p className={css.hint}>{texts.advanceHint}</p>
      <table className={css.keys}>
        <tbody>
          {texts.keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{texts.comma}</p>
    </Dialog>
  );
}
