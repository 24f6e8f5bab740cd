import { Link } from 'react-router';
import { messages } from '../../../messages/vi';
import css from '../campaigns.module.css';

const texts = messages.campaigns.criteriaEditor;

/** Between the form and the sheet as the assessor sees it. */
export function ViewSwitch({ preview }: { preview: boolean }) {
  return (
    <nav className={css.tabs} aria-label={texts.title}>
      <ul>
        <li>
          <Link to="?" replace aria-current={preview ? undefined : 'page'}>
            {texts.views.edit}
          </Link>
        </li>
        <li>
          <Link to="?xem=phieu" replace aria-current={preview ? 'page' : undefined}>
            {texts.views.preview}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
