import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useSession } from '../../api/session';
import { messages } from '../../messages/vi';
import { PageHeader } from '../../ui/page-header';
import { SignInForm } from './sign-in-form';
import css from './session.module.css';

const texts = messages.session.signIn;

/** Only a path of this site: an address given from outside never leads elsewhere. */
const ownPath = (wanted: string | null): string => (wanted !== null && /^\/(?![/\\])/.test(wanted) ? wanted : '/');

export default function SignInPage() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const session = useSession();
  const next = ownPath(search.get('tiep'));
  if (session.data) return <Navigate to={next} replace />;
  return (
    <div className={css.card}>
      <PageHeader title={texts.title} lead={texts.lead} />
      {search.has('ra') && (
        <p role="status" className={css.done}>
          {texts.signedOut}
        </p>
      )}
      <SignInForm onSignedIn={() => void navigate(next, { replace: true })} />
      <p className={css.hint}>{texts.forgotten}</p>
    </div>
  );
}
