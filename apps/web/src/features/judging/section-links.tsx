import { Link } from 'react-router';
import { mayOpen, useSession } from '../../api/session';
import { messages } from '../../messages/vi';
import { reminders as remindersMessages } from '../../messages/vi/reminders';
import { panelWork as panelWorkMessages } from '../../messages/vi/panels';
import { afterClosing as afterClosingMessages } from '../../messages/vi/after-closing';
import css from './judging.module.css';

const texts = messages.judging.hub;

const sections = [
  { path: 'to-cham-diem', label: texts.panels, access: ['panel.read'] },
  { path: 'xung-dot', label: panelWorkMessages.hub, access: ['conflict.read'] },
  { path: 'phan-cong', label: texts.assignments, access: ['assignment.read'] },
  { path: 'tien-do', label: texts.progress, access: ['scoring.progress'] },
  { path: 'don-doc', label: remindersMessages.title, access: ['reminder.read'] },
  { path: 'ma-tran', label: afterClosingMessages.links.matrix, access: ['scoring.matrix'] },
  { path: 'thao-luan', label: afterClosingMessages.links.discussion, access: ['scoring.matrix'] },
  { path: 'cham-lai', label: afterClosingMessages.links.second, access: ['scoring.matrix'] },
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
