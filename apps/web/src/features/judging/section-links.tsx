import { Link } from 'react-router';
import { mayOpen, useSession } from '../../api/session';
import { messages } from '../../messages/vi';
import css from './judging.module.css';

const texts = messages.judging.hub;

const sections = [
  { path: 'to-cham-diem', label: texts.panels, access: ['panel.read'] },
  { path: 'xung-dot', label: messages.panelWork.hub, access: ['conflict.read'] },
  { path: 'phan-cong', label: texts.assignments, access: ['assignment.read'] },
  { path: 'tien-do', label: texts.progress, access: ['scoring.progress'] },
  { path: 'don-doc', label: messages.reminders.title, access: ['reminder.read'] },
  { path: 'ma-tran', label: messages.afterClosing.links.matrix, access: ['scoring.matrix'] },
  { path: 'thao-luan', label: messages.afterClosing.links.discussion, access: ['scoring.matrix'] },
  { path: 'cham-lai', label: messages.afterClosing.links.second, access: ['scoring.matrix'] },
  { path: 'van-phong-cham', label: texts.office, access: ['office-sheet.read'] },
] as const;

/** The pages of one campaign's panel, those the person may open. */
export function SectionLinks({ campaignId, name }: { campaignId: string; name?: string }) {
  const session = useSession().data ?? null;
  return (
    <nav className={css.links} aria-label={name === undefined ? texts.sections : `${texts.sections}: ${name}`}>
      {sections
        .filter(({ access }) => mayOpen(session, access))
        .map(({ path, label }) => (
          <Link key={path} to={`/dot-xet/${campaignId}/${path}`}>
            {label}
          </Link>
        ))}
    </nav>
  );
}
