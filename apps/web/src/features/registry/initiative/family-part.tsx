import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatCount } from '../../../messages/format';
import { life } from '../../../messages/vi/life';
import { ErrorNotice } from '../../../ui/error-notice';
import { FormSection } from '../../../ui/form-section';
import { Skeleton } from '../../../ui/skeleton';
import type { InitiativeView } from '../queries';
import css from './life.module.css';
import { familyQuery, type FamilyMember } from './queries';

const texts = life.family;

interface BranchProps {
  members: readonly FamilyMember[];
  originId: string | null;
  /** Whose page this is. */
  ownId: string;
  /** Above it: a circle in the data ends here. */
  above: readonly string[];
}

function Branch({ members, originId, ownId, above }: BranchProps) {
  const here = members.filter((member) => member.originId === originId && !above.includes(member.id));
  if (here.length === 0) return null;
  return (
    <ul className={originId === null ? css.tree : undefined} aria-label={originId === null ? texts.tree : undefined}>
      {here.map((member) => (
        <li key={member.id}>
          <Member member={member} own={member.id === ownId} />
          <Branch members={members} originId={member.id} ownId={ownId} above={[...above, member.id]} />
        </li>
      ))}
    </ul>
  );
}

function Member({ member: { id, code, name, unitName, accepted, recognised, dropped, visible }, own }: { member: FamilyMember; own: boolean }) {
  const words = [own && texts.this, !accepted && texts.draft, recognised && texts.recognised, dropped && life.facts.dropped].filter((word) => word !== false);
  return (
    <>
      {visible && !own ? <Link to={`/mo-hinh/${id}/nhan-rong`}>{name}</Link> : <strong>{name}</strong>} <span className={css.soft}>
        {code} – {unitName}
        {words.length > 0 && ` (${words.join(', ')})`}
      </span>
    </>
  );
}

/** Origin and copies as a tree, with how many there are. */
export function FamilyPart({ initiative: { id } }: { initiative: InitiativeView }) {
  const family = useQuery(familyQuery(id));
  if (family.isError) return <ErrorNotice error={family.error} onRetry={() => void family.refetch()} />;
  if (family.isPending) return <Skeleton lines={4} />;
  const { members } = family.data;
  const copies = members.filter(({ originId, accepted }) => originId !== null && accepted).length;
  return (
    <FormSection title={life.parts.family} lead={texts.lead} actions={<Link to="/nhan-rong">{texts.requests}</Link>}>
      <p>{members.length > 1 ? texts.count(formatCount(copies)) : texts.alone}</p>
      <Branch members={members} originId={null} ownId={id} above={[]} />
    </FormSection>
  );
}
